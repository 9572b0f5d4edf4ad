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
attachment-other = What the server gave is not the file “{ $name }” that was added here. It was neither shown nor saved.
problem-attachment_too_large = This file is larger than 25 MB, the most that there is room for. It was not added.
