# Conversation models.
model-title = Conversation models
model-what = A model is a rail with questions beside a conversation. It locks nothing: you can be at any step at any time, or leave it. Here you find those that come with Belay and those of your organisation; everyone here can read them.
model-own = Ours
model-own-none = No model of your own yet
model-own-none-text = Copy one of those below and say it in your words, or begin an empty one.
model-built-in = They come with Belay
model-new = A new model
model-edit = Change it
model-copy = Copy it
model-copy-name = { $name }, our way
model-import = From a file
model-export = Save as a file
model-retire = Retire it
model-retired-now = “{ $name }” is no longer offered.
model-retired = Retired ({ $n })
model-back = Offer it again
model-more = More about { $name }
model-by = by { $name }
model-taken = { $n ->
    [one] One model was added.
   *[other] { $n } models were added.
}
model-file-wrong = { $name } was not added. { $reason }
model-wrong = { $wrong ->
    [no_name] A model needs a name.
    [no_steps] A model needs at least one step.
    [too_many_steps] Twelve steps at most.
    [step_without_name] Each step needs a name.
    [too_many_questions] Twenty questions a step at most.
    [too_long] A line is longer than 300 characters.
   *[not_a_file] This is no file of a conversation model.
}
model-name = Name
model-step = Step { $n }
model-step-more = More about step { $n }
model-step-remove = Remove this step
model-step-add = Add a step
model-questions = Questions
model-questions-hint = One on a line. Open ones, that cannot be answered with yes or no.
model-changed-meanwhile = Someone else changed this model while you wrote. Yours is still here; save again to put it in place of theirs.
model-choose-hint = Which one? You can go to any step at any time, and change to another.
model-none = No model was used.
model-gone = The model of this conversation is no longer there.
model-other = Another model
model-steps = Steps of { $name }
model-step-done = { $name }: we have been there
