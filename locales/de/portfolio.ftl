# Alle Coachings im Überblick, Stunden, Vorbereiten.
portfolio-waiting = Wartet auf deine Antwort
portfolio-asked = Angefragt, noch keine Antwort ({ $n })
portfolio-sponsoring = Was du als Sponsor trägst
portfolio-next = Nächste Gespräche
portfolio-unplanned = Nichts geplant
portfolio-past = Früher ({ $n })
portfolio-find = Nach Namen suchen
portfolio-only = Zeigen
portfolio-only-all = Alle
portfolio-only-what = { $what ->
    [overdue] Mit Vorhaben, deren Tag vorbei ist
    [unplanned] Nichts geplant
    [closing] Geht zu Ende
    [peer] Kollegiales Coaching
    [circle] Kreise
    [team] Teams
    [supervision] Coach-Supervision
   *[one_to_one] Zu zweit
}
portfolio-none-fit = Nichts passt.
portfolio-show-all = Alle zeigen
portfolio-count = { $n ->
    [one] 1 Coaching
   *[other] { $n } Coachings
}
portfolio-kind-role = { $kind ->
    [peer] Kollegial
    [circle] Kreis
    [team] Team, du bist { $role }
    [supervision] Coach-Supervision, du bist { $role }
   *[other] Du bist { $role }
}
portfolio-spoke = { $unit ->
    [today] heute zuletzt gesprochen
    [yesterday] gestern zuletzt gesprochen
    [days] zuletzt gesprochen vor { $words } Tagen
    [weeks] { $n ->
        [1] zuletzt gesprochen vor einer Woche
       *[other] zuletzt gesprochen vor { $words } Wochen
    }
    [months] zuletzt gesprochen vor { $words } Monaten
    [years] { $n ->
        [1] zuletzt gesprochen vor über einem Jahr
       *[other] zuletzt gesprochen vor über { $words } Jahren
    }
   *[never] noch nicht gesprochen
}
portfolio-number = { $n ->
    [2] zwei
    [3] drei
    [4] vier
    [5] fünf
    [6] sechs
    [7] sieben
    [8] acht
    [9] neun
    [10] zehn
    [11] elf
    [12] zwölf
   *[other] { $n }
}
portfolio-actions = { $n ->
    [one] 1 offenes Vorhaben
   *[other] { $n } offene Vorhaben
}
portfolio-overdue = { $n ->
    [one] bei 1 ist der Tag vorbei
   *[other] bei { $n } ist der Tag vorbei
}
portfolio-goals = { $n ->
    [one] 1 Ziel
   *[other] { $n } Ziele
}
portfolio-closed = abgeschlossen { $day }
portfolio-ended = beendet { $day }
portfolio-past-word = Wo diese stehen, sagt der Server. Im Coaching selbst siehst du, wer unterschrieben hat.
portfolio-prepare = Vorbereiten
portfolio-models = Gesprächsmodelle
portfolio-hours = Deine Stunden
portfolio-forecasts = Wie deine Vorhersagen ausgingen

# Stunden.
portfolio-hours-intro = Geführte Gespräche, nach Arbeitsweise und danach, was du darin warst. Nur du siehst das.
portfolio-hours-period = Zeitraum
portfolio-hours-period-name = { $period ->
    [month] Dieser Monat
    [last_month] Letzter Monat
    [year] Dieses Jahr
    [last_year] Letztes Jahr
    [all] Alles
   *[own] Von … bis …
}
portfolio-hours-from = Von
portfolio-hours-to = Bis
portfolio-hours-period-of = { $from } bis { $to }
portfolio-hours-wrong = Das Ende liegt vor dem Anfang.
portfolio-hours-none = In dieser Zeit gab es kein Gespräch.
portfolio-hours-way = Arbeitsweise
portfolio-hours-role = Du als
portfolio-hours-sessions = Gespräche
portfolio-hours-minutes = Minuten
portfolio-hours-hours = Stunden
portfolio-hours-sum = Zusammen
portfolio-hours-marks = Ein Gespräch mit mehreren Arbeitsweisen zählt bei jeder mit ihren Minuten und bei jeder als ein Gespräch.
portfolio-hours-export = Als Tabelle sichern (CSV)
portfolio-hours-file = Stunden
portfolio-hours-of = { $hours } Std.

# In einer Minute vorbereitet.
portfolio-prepare-title = Vorbereiten
portfolio-prepare-next = Als Nächstes: { $start }
portfolio-prepare-unplanned = Nichts ist geplant.
portfolio-prepare-arrive = Zum Gespräch
portfolio-prepare-sessions = Zu den Gesprächen
portfolio-prepare-last = Letztes Mal
portfolio-prepare-first = Ihr habt hier noch nicht gesprochen.
portfolio-prepare-took = Mitgenommen: { $name }
portfolio-prepare-took-nothing = Niemand hat aufgeschrieben, was mitgenommen wurde.
portfolio-prepare-actions = Noch offen
portfolio-prepare-actions-none = Keine offenen Vorhaben.
portfolio-prepare-topics = Auf jetzt verschoben
portfolio-prepare-topics-none = Nichts wurde verschoben.
portfolio-prepare-topics-open = Zu besprechen
portfolio-prepare-aim = Worum es diesmal gehen soll
portfolio-prepare-know = Woran wir es merken:
portfolio-prepare-aim-none = Noch nicht gesagt.
portfolio-prepare-brings = { $name } möchte mitbringen
portfolio-prepare-focus = Das Ziel im Blick
portfolio-prepare-focus-none = Kein Ziel ist im Blick.
portfolio-bring-title = Für deine eigene Supervision
portfolio-bring = Was möchtest du dorthin mitbringen?
portfolio-bring-hint = Ein Zweifel, ein Muster, ein Moment, der dir nachgeht. In deinem eigenen Bereich: Niemand hier liest es.
portfolio-bring-keep = Festhalten
portfolio-bring-brought = Eingebracht
portfolio-bring-gone = Weggelegt.
