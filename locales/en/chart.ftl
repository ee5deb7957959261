# What a chart shows, in words: its shape, not its caption.
# Names stand in quotation marks already.

chart-quoted = “{ $name }”
chart-others = { $name } and { $count-number ->
    [one] one more
   *[other] { $count } more
}
chart-list = { $first } and { $last }
chart-rest = { $count } more
chart-rest-most = { $most } each at most
chart-rest-each = { $most } each
chart-alt-below = Below, { $label }: { $value }.

## Bars

chart-alt-bars = { $items-number ->
    [one] One horizontal bar: { $leader } with { $high }.
   *[other] { $items } horizontal bars. Longest: { $leader } with { $high }; shortest: { $trailer } with { $low }.
}
chart-alt-bars-flat = { $items } horizontal bars, all of the same length: { $high }.
chart-alt-top-three = The three longest make up { $share } of the whole length.
chart-alt-series = Several series: { $series }.
chart-alt-series-high = { $name } is highest at { $leader }: { $high }.

## Columns

chart-alt-columns = { $items-number ->
    [one] One column: { $leader } with { $high }.
   *[other] { $items } columns from { $first } to { $last }. Tallest: { $leader } with { $high }; shortest: { $trailer } with { $low }.
}
chart-alt-columns-flat = { $items } columns from { $first } to { $last }, all of the same height: { $high }.
chart-alt-rising = The columns rise from left to right.
chart-alt-falling = The columns fall from left to right.
chart-alt-peak = The columns rise up to { $leader } and fall after it.

## Grades

chart-alt-grades = Columns for the grades { $first } to { $last }. Tallest: { $leader } with { $high }.
chart-alt-grades-split = Grades 1 to 3 make up { $good }, grades 4 to 6 { $bad }.
chart-alt-stacked = { $items-number ->
    [one] One bar of 100%, split between grade 3 and grade 4.
   *[other] { $items } bars of 100%, each split between grade 3 and grade 4.
}
chart-alt-stacked-spread = The share of the grades 1 to 3 goes from { $low } ({ $trailer }) to { $high } ({ $leader }).
chart-alt-stacked-same = The share of the grades 1 to 3 is { $high } everywhere.
chart-alt-scale = { $items-number ->
    [one] One bar of 100% over a scale from { $first } to { $last }.
   *[other] { $items } bars of 100% over a scale from { $first } to { $last }.
}
chart-alt-scale-spread = The share of the levels from { $first } to { $half } goes from { $low } ({ $trailer }) to { $high } ({ $leader }).
chart-alt-scale-same = The share of the levels from { $first } to { $half } is { $high } everywhere.

## Areas, grids, pyramid, lines, tiles

chart-alt-areas = { $items-number ->
    [one] One area: { $leader } with { $high }.
   *[other] { $items } areas. Largest: { $leader } with { $high }; smallest: { $trailer } with { $low }.
}
chart-alt-areas-group = The largest group is { $group }; it takes { $share } of the area.
chart-alt-heat = Grid of { $rows } rows and { $columns } columns. The highest value, { $high }, stands at { $row } under { $column }.
chart-alt-heat-ties = Grid of { $rows } rows and { $columns } columns. The highest value, { $high }, stands { $ties } times, first at { $row } under { $column }.
chart-alt-heat-zero = { $zeros-number ->
    [one] One cell is 0.
   *[other] { $zeros } cells are 0.
}
chart-alt-pyramid = Bars to two sides, { $left } on the left, { $right } on the right, from { $first } at the foot to { $last } at the top.
chart-alt-pyramid-side = { $side }: longest at { $leader } with { $high }.
chart-alt-lines = { $items-number ->
    [one] One line from { $first } to { $last }.
   *[other] { $items } lines from { $first } to { $last }, each with its own scale.
}
chart-alt-line-up = { $name } rises from { $from } to { $to }.
chart-alt-line-down = { $name } falls from { $from } to { $to }.
chart-alt-line-level = { $name } stands at { $to } at both ends.
chart-alt-tiles = { $items-number ->
    [one] One big number.
   *[other] { $items } big numbers.
}
chart-alt-tile = { $name }: { $value }

## Word cloud, radar, roadmap

chart-alt-cloud = { $items-number ->
    [one] Word cloud of one term: { $leader } with { $high }.
   *[other] Word cloud of { $items } terms. Largest: { $leader } with { $high }; smallest: { $trailer } with { $low }.
}
chart-alt-cloud-flat = Word cloud of { $items } terms of the same size, each with { $high }.
chart-graph-alone = Without an interface:
chart-alt-graph = Arc diagram: { $links-number ->
    [one] one link
   *[other] { $links } links
} between { $items } entries; { $leader } has most of them, { $high }: { $partners }.
chart-alt-graph-alone = { $alone-number ->
    [0] Every entry has a link.
    [one] { $names } has no link.
   *[other] { $alone } entries have no link: { $names }.
}
chart-alt-stacks = Stacked columns of { $parts }: { $items-number ->
    [one] one column, { $leader } with { $high }.
   *[other] { $items } columns; the highest is { $leader } with { $high }, the lowest { $trailer } with { $low }.
}
chart-alt-stack = In { $name } the largest part is { $part } with { $value }.
chart-alt-roadmap-status = { $count } with the status { $status }
chart-alt-roadmap-statuses = Of these { $statuses }.
chart-alt-board = { $items-number ->
    [one] One box: { $names }, state { $state }.
   *[other] { $items } boxes{ $layers-number ->
        [0] {""}
        [one] {" "}in one layer
       *[other] {" "}in { $layers } layers
    }. { $top-number ->
        [one] { $names } has the highest state, { $state }.
       *[other] { $top } have the highest state, { $state }, among them { $names }.
    }
}
chart-alt-radar = Radar with { $items } axes and the outlines { $series }.
chart-alt-radar-gap = They are farthest apart at { $name }: { $first } { $from }, { $second } { $to }.
chart-alt-roadmap = { $items-number ->
    [one] One bar on an axis of years: { $first }, { $firstspan }.
   *[other] { $items } bars on an axis of years from { $from } to { $to }. { $first } begins first ({ $firstspan }), { $last } ends last ({ $lastspan }).
}

## What is missing

chart-alt-secret = { $count-number ->
    [one] In one row something is not drawn because it is kept secret.
   *[other] In { $count } rows something is not drawn because it is kept secret.
}
chart-alt-nothing = No value is drawn.

# Units that only say that something was counted; tiles leave them out.
chart-counted-units = number, pieces, count, Anzahl, Stück
chart-first = the first { $shown } of { $all } rows
chart-withheld = { $count-number ->
    [one] 1 row withheld
   *[other] { $count } rows withheld
}

chart-not-drawn = This chart could not be drawn; the table holds the same figures.
