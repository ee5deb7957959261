# What a chart shows, in words: its shape, not its caption.

chart-alt-ranked = { $items-number ->
    [one] One horizontal bar: { $leader } with { $first }.
   *[other] { $items } horizontal bars. Longest: { $leader } with { $first }; shortest: { $trailer } with { $last }.
}
chart-alt-flat = { $items } bars, all of the same length: { $first }.
chart-alt-top-three = The three longest make up { $share } of the whole length.
chart-alt-secret = { $count-number ->
    [one] For one row no value is drawn because it is kept secret.
   *[other] For { $count } rows no value is drawn because it is kept secret.
}
chart-alt-nothing = No value is drawn.
chart-quoted = “{ $name }”
chart-others = { $name } and { $count } more

# Units that only say that something was counted; tiles leave them out.
chart-counted-units = number, pieces, count, Anzahl, Stück
