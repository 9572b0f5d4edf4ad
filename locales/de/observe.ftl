# Was jemand von einer Fähigkeit gesehen hat, und was zwei nebeneinander sehen.
observe-title = Fähigkeiten
observe-lead = Was jeder von euch sieht, erst getrennt aufgeschrieben. Wo beide etwas gesagt haben, steht es nebeneinander; wo es sich unterscheidet, gibt es etwas zu besprechen.
observe-skill = Welche Fähigkeit?
observe-skill-hint = Tipp ein Wort, etwa „Zuhören“. Was nicht im Katalog ist, kannst du in deinen Worten nehmen.
observe-skill-other = Eine andere
observe-own-before = Schon einmal in eigenen Worten:
observe-part = Was davon?
observe-part-of = { $part ->
    [knowledge] darüber Bescheid wissen
    [attitude] die Haltung dahinter
   *[skill] es tun
}
observe-how = Was schreibst du auf?
observe-how-of = { $how ->
    [work] ein Stück Arbeit
   *[view] wie es an den meisten Tagen ist
}
observe-then = Die Schritte sind seither andere. Gewählt hattest du:
observe-answer = { $who ->
    [self] { $part ->
        [knowledge] Wie gut kennst du dich darin aus?
       *[skill] { $how ->
            [work] Wie viel Unterstützung hat es gebraucht?
           *[view] Was davon ist es an den meisten Tagen?
        }
    }
    [team] { $part ->
        [knowledge] Wie gut kennt sich das Team darin aus?
       *[skill] Wie viel Unterstützung hat das Team dabei gebraucht?
    }
   *[other] { $part ->
        [knowledge] Wie gut kannte sich { $name } dabei darin aus?
       *[skill] Wie viel Unterstützung hat { $name } dabei gebraucht?
    }
}
observe-means = { $part ->
    [knowledge] { $support ->
        [not_yet] kennt es nicht
        [watched] hat davon gehört
        [together] gemeinsam mit jemandem, der es kennt
        [prompted] mit einem Hinweis ab und zu oder mit Nachschlagen
        [alone] weiß es ohne Hilfe
       *[could_teach] erklärt es so, dass andere es verstehen
    }
   *[skill] { $who ->
        [self] { $support ->
            [not_yet] ich habe nicht damit begonnen
            [watched] ich habe gesehen, wie andere es tun
            [together] wenn jemand neben mir sitzt
            [prompted] mit einem Hinweis ab und zu
            [alone] ohne Hilfe
           *[could_teach] ich habe anderen gezeigt, wie es geht
        }
        [team] { $support ->
            [not_yet] es kam nicht dazu
            [watched] andere haben es getan, das Team hat zugesehen
            [together] mit jemandem an der Seite, die ganze Zeit
            [prompted] mit einem Hinweis ab und zu
            [alone] ohne Hilfe
           *[could_teach] sie haben anderen gezeigt, wie es geht
        }
       *[other] { $support ->
            [not_yet] es kam nicht dazu
            [watched] jemand anderes hat es getan, { $name } hat zugesehen
            [together] mit jemandem an der Seite, die ganze Zeit
            [prompted] mit einem Hinweis ab und zu
            [alone] ohne Hilfe
           *[could_teach] hat anderen gezeigt, wie es geht
        }
    }
}
observe-used = nur verwendet
observe-used-means = dass es in Gebrauch ist, ist gut zu wissen; wie es ging, bleibt offen
observe-seen = Wo war das?
observe-seen-hint = In wenigen Worten, etwa „das Ensemble am Rechnungs-Parser“.
observe-day = Wann?
observe-remark = Was du behalten willst
observe-remark-hint = { $who ->
    [team] Was das Team getan hat und was daraus wurde, so wie es jemand sehen würde, der nicht dabei war.
   *[other] Was { $name } getan hat und was daraus wurde, so wie es jemand sehen würde, der nicht dabei war.
}
observe-place = Wer es lesen kann
observe-place-hint = Zu zweit steht es neben dem, was die andere Person sieht.
observe-more = { $day ->
    [none] Wo es war, welcher Tag, eine Bemerkung
    [today] Heute. Wo es war, ein anderer Tag, eine Bemerkung
   *[other] { $when }. Wo es war, ein anderer Tag, eine Bemerkung
}
observe-keep = Behalten
observe-wrong = { $field ->
    [skill] Wähle eine Fähigkeit, oder nimm sie in deinen Worten.
    [answer] Wähle eines davon.
    [seen] Sag in wenigen Worten, wo es war.
    [words] Schreib einen Satz.
   *[day] { $wrong ->
        [to_come] Dieser Tag ist noch nicht da.
       *[missing] Wähle einen Tag.
    }
}

observe-ask = { $name } fragen, was zu sehen ist
observe-ask-self = { $name } fragen, wie die eigene Sicht ist
observe-ask-short = { $name } fragen
observe-ask-part = Wonach fragst du?
observe-ask-attitude = Nur in Worten. Sie wird nie eingeschätzt.
observe-ask-words = Worauf soll { $name } schauen?
observe-ask-words-all = Worauf sollen sie schauen?
observe-ask-whom = Wen fragst du?
observe-ask-whoever = Wer auch immer es gesehen hat
observe-ask-words-hint = Zum Beispiel auf den Teil, bei dem du unsicher bist.
observe-ask-send = { $name } fragen
observe-ask-send-all = Fragen
observe-ask-back = Zurücknehmen
observe-ask-gone = Zurückgenommen.
observe-asked-label = Du wirst gefragt
observe-asked = { $self ->
    [yes] { $name } fragt, wie du es selbst siehst
   *[no] { $name } fragt, was du siehst
}
observe-asked-several = { $names } fragen, was du bei { $n } Dingen siehst
observe-asked-answer = Antworten
observe-asked-look = Ansehen
observe-asked-not = { $self ->
    [yes] Ich kann es nicht sagen
   *[no] Ich habe es nicht gesehen
}
observe-sent = { $n ->
    [one] Du hast nach einem gefragt
   *[other] Du hast nach { $n } Dingen gefragt
}
observe-sent-to = { $to ->
    [one] gefragt: { $name }, { $day }
   *[all] gefragt: wer auch immer es gesehen hat, { $day }
}{ $answers ->
    [0] {""}
    [one] ; eine Antwort
   *[other] ; { $answers } Antworten
}{ $unseen ->
    [0] {""}
    [one] ; einmal noch nicht gesehen
   *[other] ; { $unseen }-mal noch nicht gesehen
}
observe-unseen = gefragt: { $day }; noch nicht gesehen

observe-attitude-self = Was bemerkst du an dir?
observe-attitude-other = Was bemerkst du an { $name }?
observe-attitude-hint = Danach wurdest du gefragt. Was du gesehen und gehört hast, in Worten; kein Urteil, keine Stufe.
observe-attitude-look = Wieder ansehen am
observe-attitude-look-hint = Eine Haltung bewegt sich langsam: Ein halbes Jahr ist eine gute Zeit.

observe-nothing = Hier wurde nichts geschrieben.
observe-empty = Was seht ihr beide?
observe-empty-text = Schreib, wie es mit einer Fähigkeit bei dir an den meisten Tagen ist, und frag, was die andere Person sieht. Beides steht nebeneinander, sobald beides geschrieben ist.
observe-empty-text-other = Schreib, was du { $name } in einem Stück Arbeit hast tun sehen. Es steht neben der eigenen Sicht, sobald beides geschrieben ist.
observe-write = Deins schreiben
observe-of = { $what }: { $name }
observe-write-about = Schreib, was du von { $name } siehst
observe-you = Du
observe-about-you = Über dich
observe-about = Über { $name }
observe-theirs = { $name } hat geschrieben, du noch nicht
observe-theirs-hint = Schreib erst deins; dann siehst du beides.
observe-mine = Du hast geschrieben, { $name } noch nicht
observe-says = { $me ->
    [yes] { $self ->
        [yes] Wie du dich siehst
       *[no] Was du gesehen hast
    }
   *[no] { $self ->
        [yes] Wie { $name } es sieht
       *[no] Was { $name } gesehen hat
    }
}
observe-gap = { $n ->
    [0] Ihr seht es gleich.
    [one] Ein Schritt auseinander.
   *[other] { $n } Schritte auseinander. Worauf habt ihr jeweils geschaut?
}
observe-topic = Als Thema nehmen
observe-topic-done = Es wartet bei den Themen eures nächsten Gesprächs.
observe-topic-text = { $skill } ({ $part ->
    [knowledge] Wissen
   *[skill] Tun
}): { $one } sagt „{ $says }“, { $other } hat „{ $saw }“ gesehen
observe-again = Neu schreiben
observe-earlier = { $n ->
    [one] Eines von früher
   *[other] { $n } von früher
}
observe-held = Nur du siehst das: Bei „{ $skill }“ braucht es seit dem { $day } gleich viel Unterstützung, über { $n } Beobachtungen. Was bräuchte { $name }, damit es etwas weniger sein kann?
observe-words = { $self ->
    [yes] Was an dir bemerkt wurde, in Worten
   *[no] Was an { $name } bemerkt wurde, in Worten
}
