# Gespräche: ankommen, sprechen, abschließen.
session-title = Gespräche
session-views = Das Gespräch
session-arrive = Ankommen
session-talk = Sprechen
session-finish = Abschließen
session-with = Gespräch mit { $who }
session-nth = { $nth } Gespräch
session-none-coming = Keines ist geplant.
session-past = Früher ({ $n })
session-cancelled = Dieses wurde abgesagt.
session-start = { $day }, { $time }
session-elsewhere = { $time } in { $place }
session-topic-question = Was heute?
session-topic-theirs = Inzwischen steht dort:
session-topic-changed = Jemand hat dies geändert, während du geschrieben hast. Deines steht noch hier; verlass das Feld noch einmal, um es an die Stelle des anderen zu setzen.
session-last-actions = Seit dem letzten Mal
session-join-link = Zum Treffen
session-begin = Das Gespräch beginnen
session-back-to-talk = Zurück zum Gespräch
session-ics = In meinen Kalender
session-move-open = Verschieben
session-move-title = Das Gespräch verschieben
session-move = Verschieben
session-moved-meanwhile = Jemand hat es verschoben, während du geschrieben hast. Sieh dir die Zeit noch einmal an, dann verschiebe es.
session-cancel = Absagen
session-cancel-title = Dieses Gespräch absagen?
session-cancel-loses = Es verlässt den Kalender aller Beteiligten. Thema und Notizen bleiben lesbar.
session-plan-open = Ein Gespräch planen
session-plan-title = Ein Gespräch planen
session-plan = Planen
session-day = An welchem Tag?
session-time = Um wie viel Uhr?
session-zone = Uhrzeit in { $place }
session-minutes = Minuten
session-link = Link zum Treffen
session-today = heute
session-tomorrow = morgen
session-monday = Montag
session-kept = Deine Worte stehen noch hier.
session-saving = Wird gespeichert …
session-you = du
session-note = Unsere Notiz
session-note-placeholder = { $n ->
    [2] Ein leeres Blatt, für euch beide.
   *[other] Ein leeres Blatt, für euch alle.
}
session-private = Meine eigene Notiz
session-private-placeholder = Das liest außer dir nie jemand.
session-helpers = Helfer
session-clock = { $gone } von { $minutes } Min.
session-half-clock = Hälfte { $half } · noch { $left } Min.
session-swap = Zeit zu tauschen.
session-roles = { $thinks ->
    [you] Du denkst laut, { $listens } hört zu.
   *[other] { $listens ->
        [you] { $thinks } denkt laut, du hörst zu.
       *[other] { $thinks } denkt laut, { $listens } hört zu.
    }
}
session-halves-over = Die Zeit ist um. Was wird jede Person von euch tun?
session-each-action = Jede Person von euch geht mit einem Vorhaben.
session-way = { $modality ->
    [mentoring] Arbeitsweise: Mentoring. Jemand ist den Weg gegangen und erzählt davon.
    [training] Arbeitsweise: Training. Jemand zeigt, wie es geht, die andere Person übt.
    [consulting] Arbeitsweise: Beratung. Jemand sieht sich die Sache an und rät.
    [facilitation] Arbeitsweise: Moderation. Jemand hält den Rahmen, die Gruppe arbeitet.
   *[coaching] Arbeitsweise: Coaching. Jemand fragt und hört zu, die andere Person findet den Weg.
}
session-key-action = Vorhaben
session-key-private = meine eigene Notiz
session-key-way = Arbeitsweise
session-key-note = zurück zur Notiz
session-key-help = alle Helfer
session-key-leave = die Notiz verlassen, damit die Tasten wirken
session-keys-title = Je eine Taste
session-to-finish = Zum Abschließen
session-action-title = Was wirst du tun, bis wann?
session-takeaway = Was nimmst du mit?
session-takes = { $name }:
session-done = Fertig
session-peer-intro = Zehn Minuten für eine Person, dann tauscht ihr. Jede geht mit einem Vorhaben.
session-peer-who = Mit wem?
session-peer-when = Wann?
session-peer-now = Jetzt
session-peer-later = Zu einer Zeit
session-peer-ask = Fragen
session-peer-note = Beim ersten Mal sagt die andere Person einmal ja; danach plant ihr gleich.
session-peer-nobody = Noch ist sonst niemand hier.
session-peer-nobody-text = Sobald jemand aus dem Kollegium beigetreten ist, kannst du fragen.
