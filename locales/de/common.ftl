# Wörter, die mehrere Räume brauchen.

place-file = { $file }
place-file-row = { $file }, Zeile { $cell }
place-file-cell = { $file }, Zelle { $cell }
place-sheet = { $file }, Blatt „{ $sheet }“
place-sheet-row = { $file }, Blatt „{ $sheet }“, Zeile { $cell }
place-sheet-cell = { $file }, Blatt „{ $sheet }“, Zelle { $cell }
