# Warum sich etwas Versiegeltes nicht öffnen ließ oder nicht versiegelt wurde.
vault-locked = Es ist auf diesem Gerät gesperrt. Entsperre es erst.
vault-wrong_secret = Diese Wörter öffnen es nicht. Such nach einem vertippten; die Reihenfolge zählt.
vault-wrapper_refused = Die Schlüsseldatei, die der Server gab, ist keine von uns. Mit deinen Wörtern wurde nichts versucht. Sag es der Administration.
vault-unsupported_suite = Das ist auf eine Art versiegelt, die diese Seite nicht kennt. Lade sie neu; bleibt es dabei, verlass dich nicht darauf.
vault-malformed = Das kann nicht gelesen werden: Es ist beschädigt oder nicht das, was der Server sagt.
vault-unknown_epoch = Das wurde versiegelt, bevor du dazugehört hast.
vault-withheld = Das ist mit einem neueren Schlüssel versiegelt, als dein Server dir zeigt. Entweder hält er ihn zurück, oder das hier ist erfunden. Es wird nicht gezeigt. Lade die Seite neu; bleibt es dabei, vergleicht miteinander.
vault-not_a_member = Wer das schrieb, gehörte damals nicht dazu. Es wird nicht gezeigt.
vault-bad_signature = Die Unterschrift passt nicht zu der Person, die es geschrieben haben soll. Es wird nicht gezeigt.
vault-rolled_back = Der Server gab eine ältere Fassung, als du schon gesehen hast. Sie wird nicht gezeigt.
vault-cannot_decrypt = Dein Schlüssel öffnet das nicht.
vault-bad_padding = Das kann nicht gelesen werden: Es ist beschädigt.
vault-newer_format = Das wurde mit einem neueren Belay geschrieben. Lade die Seite neu, um es zu ändern.
vault-chain_broken = Die Liste derer, die das lesen dürfen, ist nicht schlüssig. Hier wird nichts mehr versiegelt, bis das geklärt ist.
vault-card_changed = Jemand hat einen anderen Schlüssel als zuvor. Frag persönlich nach, bevor du weitermachst.
vault-diverged = Der Server zeigt dir eine andere Vorgeschichte als zuvor. Hier wird nichts geöffnet oder versiegelt. Vergleicht miteinander.
vault-wrong_engagement = Das gehört woandershin. Es wird nicht gezeigt.

vault-other_owner = Diese Worte wurden für jemand anderen geschrieben, als der Server sagt. Verlass dich nicht darauf.
vault-other_author = Diese Worte hat jemand anderes versiegelt, als der Server sagt. Verlass dich nicht darauf.
vault-moved = Diese Worte hängen an etwas anderem, als wofür sie versiegelt wurden. Sie werden nicht gezeigt.
vault-twice = Der Server gab das mehr als einmal und nicht jedes Mal gleich. Nichts davon wird gezeigt.
