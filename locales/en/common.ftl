# Words that several rooms need.

place-file = { $file }
place-file-row = { $file }, row { $cell }
place-file-cell = { $file }, cell { $cell }
place-sheet = { $file }, sheet “{ $sheet }”
place-sheet-row = { $file }, sheet “{ $sheet }”, row { $cell }
place-sheet-cell = { $file }, sheet “{ $sheet }”, cell { $cell }
