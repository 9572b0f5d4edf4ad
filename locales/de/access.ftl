# Das Zugriffsprotokoll, das alle über sich selbst lesen.
access-title = Wer etwas von mir geöffnet hat
access-what = Jedes Mal, wenn jemand von außerhalb eines Coachings etwas von dir öffnet, alles, was mit deiner Anmeldung, deinen Schlüsseln und deinem Konto geschieht, und jede gelöschte Datei oder private Notiz steht hier. Nur du siehst diese Seite. Was gelesen wurde, steht nicht darin: nur wer, welche Art und wann.
access-empty-title = Bisher nichts
access-empty = Niemand von außerhalb hat etwas von dir geöffnet, und an deinem Konto hat sich nichts geändert.
access-new = neu
access-times = { $n }-mal an diesem Tag
access-of-coaching = das Coaching, um das es geht
access-was-it-you = Warst du das? Wenn nicht: Ändere dein Passwort, beende die Anmeldungen, die du nicht kennst, und sag es denen, mit denen du sprichst.
access-worth-a-look = Es kann in Ordnung sein. Wenn du es nicht erwartet hast, frag nach, und sag es denen, mit denen du sprichst.
access-not-here = Was die in einem Coaching von dem lesen, was sie teilen, wird nicht vermerkt: Das hieße, einander zu überwachen. Wer die rohe Datenbank liest, lässt sich auch nicht vermerken. Deshalb ist versiegelt, was du schreibst.
access-somebody = Jemand, der nicht mehr hier ist,
access-nobody = Jemand mit dem Link, oder wer den Server betreibt,
access-kind = { $kind ->
    [sponsor_opened] { $who } hat angesehen, was einem Sponsor über dieses Coaching gesagt wird.
    [release_opened] { $who } hat geöffnet, was du gezeigt hast.
    [account_opened] { $who } hat deine Zeile unter den Menschen geöffnet: Name, Adresse, Team und an wen du berichtest.
    [reset_link_made] { $who } hat einen Link gemacht, mit dem sich dein Anmeldepasswort neu setzen lässt.
    [login_reset] { $who } hat dein Anmeldepasswort mit einem solchen Link neu gesetzt. Nichts Versiegeltes wurde dadurch lesbar.
    [password_changed] { $by ->
        [you] Du hast dein Anmeldepasswort geändert.
       *[other] { $who } hat dein Anmeldepasswort geändert.
    }
    [second_factor_on] { $by ->
        [you] Du hast einen zweiten Schritt für die Anmeldung eingeschaltet.
       *[other] { $who } hat einen zweiten Schritt für die Anmeldung eingeschaltet.
    }
    [second_factor_off] { $by ->
        [you] Du hast den zweiten Schritt für die Anmeldung ausgeschaltet.
       *[other] { $who } hat den zweiten Schritt für die Anmeldung ausgeschaltet.
    }
    [second_factor_removed] { $who } hat deinen zweiten Schritt für die Anmeldung entfernt.
    [signed_in_new_device] Jemand hat sich als du auf einem Gerät angemeldet, das hier neu war.
    [card_published] Dein Schlüssel wurde gemacht und veröffentlicht.
    [card_replaced] Dein Schlüssel wurde gewechselt, unterschrieben mit dem vorigen.
    [card_restarted] Dein Schlüssel wurde durch einen ersetzt, den der alte nicht unterschrieben hat. Was nur du lesen konntest, ist damit unlesbar.
    [partner_card_restarted] { $who } hat mit einem neuen Schlüssel begonnen, den der alte nicht unterschrieben hat. Vergleicht die Nummern persönlich, bevor ihr weitermacht.
    [words_changed] { $by ->
        [you] Du hast andere Wörter zum Aufschließen genommen.
       *[other] { $who } hat für dich andere Wörter zum Aufschließen genommen.
    }
    [kit_changed] { $by ->
        [you] Du hast einen neuen Wiederherstellungsbogen gemacht.
       *[other] { $who } hat für dich einen neuen Wiederherstellungsbogen gemacht.
    }
    [passkey_added] { $by ->
        [you] Du hast einen Passkey hinzugefügt, der aufschließt.
       *[other] { $who } hat einen Passkey hinzugefügt, der aufschließt.
    }
    [passkey_removed] { $by ->
        [you] Du hast einen Passkey entfernt.
       *[other] { $who } hat einen Passkey von dir entfernt.
    }
    [keys_shared] { $who } hat dir die Schlüssel zu dem gegeben, was ihr früher geschrieben habt.
    [released] { $by ->
        [you] Du hast jemandem außerhalb etwas gezeigt.
       *[other] { $who } hat jemandem außerhalb etwas aus diesem Coaching gezeigt.
    }
    [release_revoked] { $by ->
        [you] Du hast etwas zurückgenommen, das du gezeigt hattest.
       *[other] { $who } hat etwas zurückgenommen, das gezeigt wurde.
    }
    [exported] { $by ->
        [you] Du hast deine Aufzeichnungen zum Mitnehmen zusammengestellt.
       *[other] { $who } hat deine Aufzeichnungen zum Mitnehmen zusammengestellt.
    }
    [invited] { $who } hat dich eingeladen.
    [deactivated] { $who } hat deinen Zugang zu dieser Organisation beendet.
    [reactivated] { $who } hat dir deinen Zugang zurückgegeben.
    [role_changed] { $who } hat geändert, ob du Administrator bist.
    [person_changed] { $who } hat deinen Namen oder deine Adresse geändert.
    [manager_changed] { $who } hat geändert, an wen du berichtest.
    [team_changed] { $who } hat geändert, in welchem Team du bist.
    [attachment_deleted] { $by ->
        [you] Du hast eine Datei gelöscht.
       *[other] { $who } hat eine eigene Datei gelöscht.
    }
    [note_deleted] Eine private Notiz von dir wurde weggelegt. Dreißig Tage lang lässt sie sich zurückholen, dann wird sie gelöscht.
    [erasure_asked] { $by ->
        [you] Du hast darum gebeten, etwas von dir zu löschen.
       *[other] { $who } hat darum gebeten, etwas von dir zu löschen. Dreißig Tage lang lässt es sich anhalten.
    }
    [erasure_stopped] { $by ->
        [you] Du hast ein Löschen angehalten.
       *[other] { $who } hat ein Löschen angehalten.
    }
   *[other] { $who } hat etwas getan, das diese Seite noch nicht kennt. Lade die neueste Seite.
}
