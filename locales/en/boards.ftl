# Matrices, votes, ratings, points, priorities, units, and the inventory by unit.
# Names in $leader and $second are already in quotation marks.

boards-title = { $title }

## Columns

boards-col-row = Row
boards-col-column = Column
boards-col-group = Group
boards-col-sum = Sum
boards-col-item = Item
boards-col-needs = needs
boards-col-needed-by = is needed by
boards-col-one-way = crossed from here only
boards-col-step = Step
boards-col-topic = Topic
boards-col-points = Points
boards-col-share-points = % of the points
boards-col-dimension = Dimension
boards-col-layer = Layer
boards-col-actual = Actual
boards-col-state = State
boards-col-target = Target
boards-col-gap = Distance
boards-col-reason = Reason
boards-col-about = Subject
boards-col-field = Field
boards-col-point = Point
boards-col-weight = Weight
boards-col-likelihood = Likelihood
boards-col-damage = Damage { $damage }
boards-crossed = crossed

## Bases

boards-base-lines = { $value } rows
boards-base-columns = { $value } columns
boards-base-ticks = { $value } crosses
boards-base-filled = { $value } entries
boards-base-crossed = { $value } crosses
boards-base-possible = { $value } possible
boards-base-compared = { $value } cells compared
boards-base-points = { $value } points
boards-base-votes = { $value } votes
boards-base-rated = { $value } rated
boards-base-unrated = { $value } not rated
boards-base-components = { $value } building blocks
boards-base-dimensions = { $value } dimensions
boards-base-noted = { $value } points noted
boards-base-risks = { $value } risks with likelihood and damage

## Matrices

boards-ticks-statement = { $leader } has most crosses: { $count } of { $columns }.
    .tie = { $ties-number ->
        [2] { $leader } have most crosses: { $count } of { $columns } each.
        [3] { $leader } have most crosses: { $count } of { $columns } each.
       *[other] { $ties } rows have the same number of crosses, { $count } of { $columns } each.
    }
    .none = Nothing is crossed in this matrix.
    .secret = Which row has most crosses is not published.
boards-numbers-statement = { $leader } has the highest sum, { $count }.
    .tie = { $ties-number ->
        [2] { $leader } have the highest sum, { $count } each.
        [3] { $leader } have the highest sum, { $count } each.
       *[other] { $ties } rows have the same highest sum, { $count } each.
    }
    .none = All sums of this matrix are 0.
    .secret = Which row has the highest sum is not published.
boards-texts-statement = { $filled } of { $cells } cells are filled.
boards-note-column-ticks = The column with most crosses is “{ $column }” with { $sum }.
boards-note-column-sum = The column with the highest sum is “{ $column }” with { $sum }.

boards-dependencies-title = { $title }: order
boards-dependencies-ordered = { $firsts-number ->
    [one] “{ $first }” needs nothing before it
   *[other] { $firsts } items need nothing before them ({ $first })
}; in { $steps-number ->
    [one] one step
   *[other] { $steps } steps
} everything can be done in order.
boards-dependencies-circle = { $circle-number ->
   *[other] { $circle } of the { $items } items need each other in a circle; there is no order among them.
} { $oneway-number ->
    [0] All pairs are crossed both ways.
    [one] One pair is crossed one way only: “{ $from }” needs “{ $to }”, but not the other way round.
   *[other] { $oneway } pairs are crossed one way only.
}
boards-note-dependencies = A cross means that the row needs the column. “x” in the column of steps: stands in a circle, or behind one.

boards-compare-title = { $here } against { $there }
boards-compare-statement = { $different-number ->
    [0] All { $compared } cells that were compared agree.
    [one] One of { $compared } cells that were compared does not agree.
   *[other] { $different } of { $compared } cells that were compared do not agree.
}
boards-note-alone = Only in “{ $title }”, and therefore not compared: { $names }.

boards-votes-statement = { $leader } has most points: { $count } of { $points }.
    .tie = { $ties-number ->
        [2] { $leader } have most points: { $count } of { $points } each.
        [3] { $leader } have most points: { $count } of { $points } each.
       *[other] { $ties } topics have the same number of points, { $count } each.
    }
    .none = No points were given.
    .secret = Which topic has most points is not published.
boards-note-limit = { $over-number ->
    [0] Everybody could give { $limit } points at most; nobody gave more.
    [one] Everybody could give { $limit } points at most; one vote has more.
   *[other] Everybody could give { $limit } points at most; { $over } votes have more.
}

## Ratings

boards-unrated-statement = { $unrated-number ->
    [one] The one dimension has no level.
   *[other] None of the { $unrated } dimensions has a level.
}
boards-levels-statement = { $leader } is rated highest, at { $count }.
    .tie = { $ties-number ->
        [2] { $leader } are rated highest, at { $count } each.
        [3] { $leader } are rated highest, at { $count } each.
       *[other] { $ties } dimensions are rated highest, at { $count }.
    }
    .none = No dimension is rated above 0.
    .secret = Which dimension is rated highest is not published.
boards-components-statement = { $leader } is farthest, at level { $count }.
    .tie = { $ties-number ->
        [2] { $leader } are farthest, at level { $count }.
        [3] { $leader } are farthest, at level { $count }.
       *[other] { $ties } of { $rows } building blocks stand on the highest level that occurs here ({ $count }).
    }
    .none = No building block stands above level 0.
    .secret = Which building block is farthest is not published.
boards-targets-statement = { $compared-number ->
    [0] No dimension has both an actual and a target level.
    [one] { $reached-number ->
        [0] The one dimension with both levels, { $dimension }, is { $gap } below its target.
       *[other] The one dimension with both levels, { $dimension }, reaches its target.
    }
   *[other] { $reached } of { $compared } dimensions reach their target. { $gap ->
        [0] None is below it.
       *[other] { $farthest-number ->
            [one] { $dimension } is farthest below it, by { $gap }.
           *[other] { $farthest } dimensions are farthest below it, by { $gap } each.
        }
    }
}
boards-note-scale = Scale: { $levels }. Levels are counted and compared, not averaged.
boards-note-year = As of { $year }.
boards-layers-title = { $title }: state by layer
boards-layers-statement = { $leader } has most building blocks on the highest level, { $count }.
    .tie = { $ties-number ->
        [2] { $leader } have most building blocks on the highest level, { $count } each.
        [3] { $leader } have most building blocks on the highest level, { $count } each.
       *[other] { $ties } layers have the same number of building blocks on the highest level, { $count } each.
    }
    .none = No building block stands on the highest level.
    .secret = Which layer is farthest is not published.
boards-course-title = { $title } over the years
boards-course-statement = From { $first } to { $last }: { $risen-number ->
    [0] no dimension has risen
    [one] one dimension has risen
   *[other] { $risen } dimensions have risen
}, { $fallen-number ->
    [0] none has fallen.
    [one] one has fallen.
   *[other] { $fallen } have fallen.
}

## Points

boards-points-by-field-statement = { $points } points: { $listed }.
boards-points-statement = { $points-number ->
    [one] One point
   *[other] { $points } points
}{ $fields-number ->
    [0] {""}
    [one] {" "}in one field
   *[other] {" "}in { $fields } fields
}{ $subjects-number ->
    [0] {""}
    [one] {" "}on one subject
   *[other] {" "}on { $subjects } subjects
}.
boards-counts-title = { $title }: number of points
boards-counts-statement = There are most points on { $leader }, { $count }.
    .tie = { $ties-number ->
        [2] There are most points on { $leader }, { $count } each.
        [3] There are most points on { $leader }, { $count } each.
       *[other] There are equally many points on { $ties } subjects, { $count } each.
    }
    .none = There is no point on any subject.
    .secret = What there are most points on is not published.
boards-risks-title = { $title }: likelihood and damage
boards-risks-statement = { $worst-number ->
    [0] No risk is both likeliest ({ $likelihood }) and most damaging ({ $damage }).
    [one] “{ $name }” is both likeliest ({ $likelihood }) and most damaging ({ $damage }).
   *[other] { $worst } risks are both likeliest ({ $likelihood }) and most damaging ({ $damage }).
}

## Priorities

boards-base-projects = { $value } projects
boards-base-criteria = { $value } criteria
boards-base-unranked = { $value } without all values
boards-col-part = of these { $criterion }
boards-col-places = Places when the weights vary
boards-col-tier = Group
boards-priorities-statement = “{ $leader }” stands first. { $groups-number ->
    [one] No place is certain: other weights would give another order.
   *[other] Certainly parted are the places { $spans }; within these groups other weights would give another order.
}
boards-priorities-none = No project has all criteria.
boards-note-weights = Weights: { $weights }. A negative weight means that less is better.
boards-note-points = Every criterion runs from the worst project (0) to the best (1); points are their weighted mean times 100.
boards-note-stability = Groups: which projects are before which, even when each weight by itself varies by up to { $half } up or down.
boards-note-unused = Without values and therefore left out: { $names }.

## Units side by side

boards-col-mood = Mood (mean)
boards-col-leaving = % leave within five years
boards-col-unsupported = Applications without support
boards-col-unlinked = Applications without DMS
boards-col-devices = Devices
boards-col-measures = Measures
boards-col-per-head = Devices per head
boards-col-figure = Figure
boards-col-value = Value
boards-col-lowest = lowest value of all units
boards-col-highest = highest value of all units
boards-col-quarter = Quarter
boards-col-from = Table
boards-unit-title = Sheet of the unit: { $unit }
boards-unit-statement = { $known-number ->
    [one] One of { $figures } figures is known of “{ $unit }”
   *[other] { $known } of { $figures } figures are known of “{ $unit }”
}; { $top-number ->
    [0] the unit is in the highest quarter for none.
    [one] the unit is in the highest quarter for one.
   *[other] the unit is in the highest quarter for { $top }.
}
boards-note-unit = For internal use only. Quarter: 4 are the units with the highest numbers; high does not mean good.
boards-col-top = in the highest quarter
boards-base-units = { $value } units
boards-base-figures = { $value } figures
boards-units-title = The units side by side
boards-units-statement = { $figures } figures on { $units } units stand side by side; { $gaps-number ->
    [0] none is missing.
    [one] one is missing.
   *[other] { $gaps } are missing.
}
boards-note-units = Every figure stands in its own table as well. Rows that join several units there are not here, nor are units that only one table has.
boards-note-no-sheets = Up to { $most } units have a page each; here there are more, and this table tells the same.
boards-standing-title = Where the units stand
boards-standing-statement = { $leader } is most often in the highest quarter, for { $count } of { $figures } figures.
    .tie = { $ties-number ->
        [2] { $leader } are most often in the highest quarter, for { $count } of { $figures } figures each.
        [3] { $leader } are most often in the highest quarter, for { $count } of { $figures } figures each.
       *[other] { $ties } units are in the highest quarter for { $count } of { $figures } figures each.
    }
    .none = No unit is in the highest quarter for any figure.
    .secret = Which unit is most often in the highest quarter is not published.
boards-note-standing = Quarters of the units that have a figure: 4 is the quarter with the highest numbers, 1 the one with the lowest. High does not mean good: of moods, grade 1 is the best.

## Devices by unit and end of life

inventory-units-title = Devices by unit
inventory-units-statement = { $leader } has most devices, { $count } of { $devices }.
    .tie = { $ties-number ->
        [2] { $leader } have most devices, { $count } of { $devices } each.
        [3] { $leader } have most devices, { $count } of { $devices } each.
       *[other] { $ties } units have the same number of devices, { $count } each.
    }
    .none = No unit has devices.
    .secret = Which unit has most devices is not published.
inventory-sites-title = Devices by site
inventory-sites-statement = Most devices stand at { $leader }: { $count } of { $devices }.
    .tie = { $ties-number ->
        [2] Most devices stand at { $leader }: { $count } of { $devices } each.
        [3] Most devices stand at { $leader }: { $count } of { $devices } each.
       *[other] { $ties } sites have the same number of devices, { $count } each.
    }
    .none = No devices stand at any site.
    .secret = At which site most devices stand is not published.
inventory-models-title = Devices by model
inventory-models-statement = The most frequent model is { $leader }: { $count } of { $devices } devices.
    .tie = { $ties-number ->
        [2] The most frequent models are { $leader }: { $count } of { $devices } devices each.
        [3] The most frequent models are { $leader }: { $count } of { $devices } devices each.
       *[other] { $ties } models are equally frequent, { $count } each.
    }
    .none = There are no devices of any model.
    .secret = Which model is the most frequent is not published.
inventory-col-site = Site
inventory-col-model = Model
inventory-col-share-past = % of devices
inventory-note-sites = A site is what stands before the first comma; rooms are not counted one by one.
inventory-calendar-title = When the use of devices ends
inventory-calendar-statement = Most ends of use fall in { $leader }: { $count } of { $devices } devices.
    .tie = { $ties-number ->
        [2] Most ends of use fall in { $leader }: { $count } of { $devices } devices each.
        [3] Most ends of use fall in { $leader }: { $count } of { $devices } devices each.
       *[other] Equally many ends of use fall in { $ties } periods, { $count } each.
    }
    .none = No end of use of any device is known.
    .secret = When most ends of use fall is not published.
inventory-col-quarter = Quarter
inventory-col-paid = Purchase price (€)
inventory-row-past = before the reference date
inventory-row-quarter = Q{ $quarter } { $year }
inventory-row-later = from Q{ $quarter } { $year }
inventory-base-devices = { $value } devices in the house
inventory-base-dated = { $value } devices with a known end of use
inventory-note-end = End of use: the device’s own date, else its purchase plus the usual years of use of its type.
inventory-note-paid = Euros: what the devices cost, not what new ones will; known for { $priced } of { $all } devices.

## Applications

inventory-col-support = Support (FTE)
inventory-col-unsupported = without support (0 or empty)
inventory-col-unlinked = not linked to the DMS
inventory-shared-title = Applications in several units
inventory-shared-statement = { $leader } stands in most units, { $count }.
    .tie = { $ties-number ->
        [2] { $leader } stand in most units, { $count } each.
        [3] { $leader } stand in most units, { $count } each.
       *[other] { $ties } applications stand in { $count } units each.
    }
    .none = No application stands in several units.
    .secret = Which application stands in most units is not published.
inventory-col-units = Units
inventory-col-which = which
inventory-base-shared = { $value } applications in several units
inventory-note-shared = Names that are written alike are one product; units.toml joins other spellings.
inventory-vendors-title = Applications by vendor
inventory-vendors-statement = Most applications come from { $leader }, { $count }.
    .tie = { $ties-number ->
        [2] Most applications come from { $leader }, { $count } each.
        [3] Most applications come from { $leader }, { $count } each.
       *[other] { $ties } vendors supply the same number of applications, { $count } each.
    }
    .none = No application has a vendor.
    .secret = From which vendor most applications come is not published.
inventory-col-vendor = Vendor
inventory-base-vendors = { $value } vendors
inventory-interfaces-title = Who exchanges data with whom
inventory-interfaces-statement = { $leader } has most interfaces, { $count }.
    .tie = { $ties-number ->
        [2] { $leader } have most interfaces, { $count } each.
        [3] { $leader } have most interfaces, { $count } each.
       *[other] { $ties } applications have the same number of interfaces, { $count } each.
    }
    .none = No interface is called by name.
    .secret = Which application has most interfaces is not published.
inventory-col-partners = Interfaces
inventory-col-talks-to = to
inventory-base-edges = { $value } interfaces
inventory-note-interfaces = An interface counts at both ends, even when only one names it. { $alone-number ->
    [0] Every application has one.
    [one] One application has none.
   *[other] { $alone } applications have none.
}
inventory-note-outside = Named, but not in the list of applications: { $names }.

## Online services

inventory-services-unit-title = Online services by unit
inventory-services-unit-statement = { $leader } has most online services, { $count } of { $services }.
    .tie = { $ties-number ->
        [2] { $leader } have most online services, { $count } of { $services } each.
        [3] { $leader } have most online services, { $count } of { $services } each.
       *[other] { $ties } units have the same number of online services, { $count } each.
    }
    .none = No unit has an online service.
    .secret = Which unit has most online services is not published.
inventory-services-audience-title = Online services by audience
inventory-services-audience-statement = Most online services are for { $leader }, { $count } of { $services }.
    .tie = { $ties-number ->
        [2] Most online services are for { $leader }, { $count } of { $services } each.
        [3] Most online services are for { $leader }, { $count } of { $services } each.
       *[other] Equally many online services are for { $ties } audiences, { $count } each.
    }
    .none = No online service has an audience.
    .secret = For which audience most online services are is not published.
inventory-col-highest-level = highest level
inventory-col-audience = Audience
inventory-base-services = { $value } online services

## SWOT from the survey

boards-swot-title = Strengths, weaknesses, opportunities and threats from the survey
boards-swot-statement = Named most often:{ $strength_at-number ->
    [0] {""}
    [1] {" "}as a strength “{ $strength }”
   *[other] , as a strength “{ $strength }”
}{ $weakness_at-number ->
    [0] {""}
    [1] {" "}as a weakness “{ $weakness }”
   *[other] , as a weakness “{ $weakness }”
}{ $chance_at-number ->
    [0] {""}
    [1] {" "}as a chance “{ $chance }”
   *[other] , as a chance “{ $chance }”
}{ $risk_at-number ->
    [0] {""}
    [1] {" "}as a risk “{ $risk }”
   *[other] , as a risk “{ $risk }”
}.
boards-field-strengths = Strengths
boards-field-weaknesses = Weaknesses
boards-field-chances = Opportunities
boards-field-risks = Threats
boards-base-categories = { $value } categories
boards-note-swot = Per field the { $most } most named categories of the question for it; asked for problems means threats. What the town noted itself stands by itself.
