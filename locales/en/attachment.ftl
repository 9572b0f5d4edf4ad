# Files under a note.
attachment-title = Files
attachment-add = Add a file
attachment-save = Save
attachment-show = Show
attachment-hide = Hide
attachment-remove = Delete
attachment-remove-title = Delete this file?
attachment-remove-loses = “{ $name }” is deleted for everyone who can read this note. It cannot be brought back.
attachment-sending = { $name } is sealed and sent …
attachment-fetching = { $name } is fetched and opened …
attachment-unnamed = A file without a name
attachment-unreadable = A file cannot be opened: { $reason }
problem-attachment_too_large = The file is larger than 25 MB.
