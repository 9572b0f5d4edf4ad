# The organisation, and whom to turn to.
help-what = Coaching is not therapy and not a help line. These people are there for you, whatever it is about. This page can be read without unlocking anything, and nobody records that you opened it.
help-none = Nobody has been named here yet
help-none-text = Ask an administrator to enter whom you can turn to: a person of trust, the works council, a doctor, a telephone line.
help-none-administrator = Name the people one can turn to: a person of trust, the works council, a doctor, a telephone line.
help-edit = Name them
help-emergency = If somebody is in danger, call the emergency number of your country first: 112 in Europe.

organisation-title = Organisation
organisation-help = Where to turn
organisation-help-hint = Everyone here sees these, even before they unlock anything.
organisation-help-name = Who
organisation-help-contact = How to reach them
organisation-help-note = What for
organisation-help-add = Add another
organisation-help-remove = Remove { $name }
organisation-help-removed = { $name } is removed.
organisation-address = Address: { $address }
