# The six words and the recovery kit.
identity-words-title = Your six words
identity-words-label = Six words
identity-words-what = What you write from here on is sealed: only the people named beside the lock can read it. These six words open it on another device. We do not have them and cannot give them back.
identity-words-keep = Put them into your password manager, or on paper where you keep such things. They are shown only now.
identity-words-have = I have them
identity-words-other = Other words
identity-words-copied = Copied. Clear the clipboard when they are stored.

identity-recovery-title = Your recovery kit
identity-recovery-kit = Recovery kit
identity-recovery-what = What you keep for yourself alone, nobody can give back to you. If the six words are ever lost, this code opens it. Print it or write it down.
identity-recovery-kit-title = Belay recovery kit · { $organisation }
identity-recovery-kit-for = For { $name }, { $email }. Made on { $day }.
identity-recovery-kit-how = Sign in at { $address } and type the code where the six words are asked for. Upper or lower case, with or without hyphens.
identity-recovery-where = Keep it apart from your device: at home, in a drawer you trust.
identity-recovery-have = I have it on paper
identity-recovery-ask = To be sure it can be read, type two of its groups.
identity-recovery-group = Group { $n }
identity-recovery-wrong = That is not what the paper should say.
identity-recovery-check = Done
identity-recovery-back = See it again
