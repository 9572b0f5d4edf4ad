# What every place shares that takes something in, from a file or as text.
ui-take-file = File
ui-take-line = line { $n }
ui-take-kept = Your text is still here.
