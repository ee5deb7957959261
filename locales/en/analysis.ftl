# Titles, column headers, rows, bases, notes and sentences of the findings.
# Names in $leader and $second come in quotation marks.

## Columns

analysis-col-actual = really left
analysis-col-age-class = Age class (years)
analysis-col-answering = Respondents with an answer
analysis-col-answers = Answers
analysis-col-applications = Applications
analysis-col-as-of = As of
analysis-col-birth-months = Months of birth that leave
analysis-col-cases = Cases a year
analysis-col-category = Category
analysis-col-count = Count
analysis-col-device-type = Type of device
analysis-col-employment = Type of employment
analysis-col-encoding = Encoding
analysis-col-exit-until = leave by the end of { $year }
analysis-col-exit-year = Year of leaving
analysis-col-exits = Exits
analysis-col-field = Field of action
analysis-col-figure = Figure
analysis-col-file = File
analysis-col-files = Files
analysis-col-first-pace = Exits at the pace of the first five years
analysis-col-forecast = forecast
analysis-col-fte = FTE
analysis-col-fte-missing = FTE missing
analysis-cell-missing = missing
analysis-note-fte-missing = Of some employees the share of full time is not known. The full-time equivalents leave them out; “missing” stands where nobody’s is known.
analysis-col-gap = Gap to target
analysis-col-goal = Target
analysis-col-grade = Grade
analysis-col-grade-number = Grade { $grade }
analysis-col-grade-text = Meaning
analysis-col-heading = { $heading }
analysis-col-heads = Staff
analysis-col-hosting = Hosting
analysis-col-key = in key positions
analysis-col-key-leaving = of these leaving
analysis-col-kind = Content
analysis-col-law-part = of these by law
analysis-col-level = Level
analysis-col-level-name = Name
analysis-col-lifetime = Years of use
analysis-col-mean = Mean
analysis-col-mean-age = Mean age
analysis-col-mean-years = Mean age (years)
analysis-col-measure = Unit of measure
analysis-col-median = Median
analysis-col-median-age = Median age
analysis-col-mentions = Mentions
analysis-col-n-grades = Grades (n)
analysis-col-no = no
analysis-col-no-status = no status
analysis-col-not-given = not given
analysis-col-not-judged = not judged
analysis-col-now = Now
analysis-col-older = 55 and older
analysis-col-on-day = on { $day }
analysis-col-other-status = other status
analysis-col-part = Subfield
analysis-col-past = past end of life
analysis-col-past-date = of these by date
analysis-col-past-lifetime = of these by years of use
analysis-col-pay-grade = Pay grade
analysis-col-per-birth-month = Exits per month of birth
analysis-col-period = Years
analysis-col-pos = Rank
analysis-col-property = Property
analysis-col-q1-age = 1st quartile
analysis-col-q3-age = 3rd quartile
analysis-col-respondents = Respondents
analysis-col-role = Role
analysis-col-rows-in = Rows read
analysis-col-scenario-earliest = earliest without deductions
analysis-col-scenario-limit = at the age limit
analysis-col-scenario-mean = at the mean exit age
analysis-col-services = Online services
analysis-col-set-aside = set aside
analysis-col-sex = Sex
analysis-col-share-exit-until = % by the end of { $year }
analysis-col-share-grades = % of grades (n = { $n })
analysis-col-share-heads = % of staff (n = { $n })
analysis-col-share-judged = % of those judged
analysis-col-share-mentions = % of mentions (N = { $mentions })
analysis-col-share-older = % of those with known age
analysis-col-share-respondents = % of respondents (n = { $n })
analysis-col-share-services = % of online services (N = { $services })
analysis-col-share-stated = % of those stated
analysis-col-sheet = Sheet
analysis-col-subunit = Subunit
analysis-col-target = Target
analysis-col-target-year = Target year
analysis-col-unit = Unit
analysis-col-used = used
analysis-col-users = Users
analysis-col-uses = Uses
analysis-col-value = Value
analysis-col-wave = Survey wave
analysis-col-year = Year
analysis-col-yes = yes

## Rows

analysis-row-age-unknown = age unknown
analysis-row-directly = { $unit } (no subunit)
analysis-row-diverse = diverse
analysis-row-dms-link = linked to the DMS
analysis-row-dont-know = don’t know
analysis-row-exit-later = after { $year }
analysis-row-exit-unknown = date of birth unknown
analysis-row-female = female
analysis-row-field-only = no category, field of action “{ $field }”
analysis-row-interfaces = interfaces to other applications
analysis-row-male = male
analysis-row-multi-user = several users at a time
analysis-row-not-given = not given
analysis-row-not-stated = not stated
analysis-row-away = desk already left
analysis-row-overdue-or-away = limit reached or desk left
analysis-row-overdue = already past the age limit
analysis-row-total = Total
analysis-row-uncoded = not assigned
analysis-row-unrated = no level
analysis-row-until = until the end of { $to }
analysis-row-unusable = not usable
analysis-row-valid = given
analysis-row-web = runs in a browser
analysis-row-years = { $from } to { $to }

## Base

analysis-base-absent = { $value } not in service on the reference date
analysis-base-age-unknown = { $value } of unknown age
analysis-base-applications = { $value-number ->
    [one] { $value } application
   *[other] { $value } applications
}
analysis-base-devices = { $value-number ->
    [one] { $value } device
   *[other] { $value } devices
}
analysis-base-figures = { $value-number ->
    [one] { $value } figure
   *[other] { $value } figures
}
analysis-base-fte-missing = { $value-number ->
    [one] { $value } person without share of full time, not in the full-time equivalents
   *[other] { $value } without share of full time, not in the full-time equivalents
}
analysis-base-fte = { $value } full-time equivalents
analysis-base-grades = { $value-number ->
    [one] n = { $value } grade
   *[other] n = { $value } grades
}
analysis-base-mean = mean { $value }
analysis-base-mean-age = mean age { $value } years
analysis-base-median = median { $value }
analysis-base-median-age = median age { $value } years
analysis-base-mentions = { $value-number ->
    [one] N = { $value } mention
   *[other] N = { $value } mentions
}
analysis-base-missing = { $value } not given
analysis-base-not-judged = { $value-number ->
    [one] { $value } device not judged
   *[other] { $value } devices not judged
}
analysis-base-older = { $value } are 55 or older
analysis-base-respondents = { $value-number ->
    [one] n = { $value } respondent
   *[other] n = { $value } respondents
}
analysis-base-services = { $value-number ->
    [one] N = { $value } online service
   *[other] N = { $value } online services
}
analysis-base-sources = { $value-number ->
    [one] { $value } table
   *[other] { $value } tables
}
analysis-base-staff = { $value-number ->
    [one] n = { $value } employee
   *[other] n = { $value } employees
}
analysis-base-statutory = { $value-number ->
    [one] n = { $value } person with the statutory age limit
   *[other] n = { $value } employees with the statutory age limit
}
analysis-base-unrated = { $value } without a level
analysis-base-uses = { $value-number ->
    [one] { $value } use
   *[other] { $value } uses
}
analysis-base-years = { $value-number ->
    [one] { $value } year
   *[other] { $value } years
}

## Notes

analysis-note-ageing = Whoever is in a class today is in the next one in five years; whoever reaches the age limit by then is gone. Nobody younger follows, which is why the lower classes empty.
analysis-note-ages = Age in completed years on { $day }; age classes are half open, the upper bound belongs to the next.
analysis-note-answers = Answers: answers of substance, without “not given” and “don’t know”. Mentions: one per person, question and category.
analysis-note-applications-unit = An application that several units use counts in each of them, so the rows add up to more than the number of applications.
analysis-note-backtest = Both figures are given by the project; the forecast is that of the earlier report.
analysis-note-bands-signs = Signs stand as in the source (“.” secret, “/” not reliable enough, “–” nothing there); sums over such bands are given only where the source gives them.
analysis-note-bands = Age bands as given; no means can be made of them.
analysis-note-base-any = n: respondents with at least one answer of substance to any question.
analysis-note-base-valid = n: respondents with at least one answer of substance to this question. “Not given” and “don’t know” stand beside it.
analysis-note-causes = Months of birth: how many of them reach the age limit within the five years. While it is being raised they are fewer than twelve a year. Exits at the pace of the first five years = exits × months of birth of the first five years ÷ months of birth; by law = exits − exits at that pace. Only staff with the statutory age limit.
analysis-note-disposed = Devices whose status says that they were disposed of do not count here.
analysis-note-end-of-life = End of life: the date given, else purchase plus the years of use of its type. Without either a device is not judged.
analysis-note-exit-estimates = Where only the age in years is known, the year of leaving is an estimate.
analysis-note-gap = Gap to target: value minus target.
analysis-note-grades = School grades from 1 (best) to 6; the mean is the arithmetic mean.
analysis-note-heads = Several contracts of one person count as one employee, in the unit with the largest share of full time; FTE: the sum of these shares.
analysis-note-interaction = Interaction levels: 1 information, 2 communication, 3 transaction, 4 integration, 5 automation.
analysis-note-lifetimes = Years of use: the customary useful life of the German depreciation table for commonly used assets (AfA-Tabelle AV, Federal Ministry of Finance, 15 December 2000). It is not a technical end.
analysis-note-limit = Age limit: { $title } by { $law }, as of { $day }; leaving at the end of the month in which it is reached. Special limits and the passive phase of partial retirement count where the data names them.
analysis-note-limit-beamte = For civil servants (Beamte) the law of the Land applies; its table was not checked here.
analysis-note-limit-civil = Civil servants follow the law of { $land }: { $law }, as of { $day }.
analysis-note-limit-special = Special age limit “{ $name }”: { $years } years { $months } months according to { $source }.
analysis-note-multiple = Several mentions possible; each person and category counts as one mention.
analysis-note-one-group = Each person counts in one group; where their answers name several, in the alphabetically first.
analysis-row-ozg-break = rated on the other model
analysis-note-ozg-break = { $services-number ->
    [one] One service is rated on the other model and stands
   *[other] { $services } services are rated on the other model and stand
} in a table of its own. Between the two models the series breaks (|).
analysis-note-ozg-2 = OZG maturity model 2.0 (levels 0 to 7), in force since July 2025; figures of model 1.1 are not comparable.
analysis-note-ozg = OZG maturity model 1.1, OZG-conform from level 3 on. Model 2.0 replaced it in July 2025; its figures are not comparable.
analysis-note-projection = Projection without replacement and without turnover: nobody is hired, nobody leaves for another reason.
analysis-note-published = Published figures, not recounted from single answers.
analysis-note-quartiles = 1st and 3rd quartile: a quarter of the staff is younger, a quarter older.
analysis-note-risk = Ranked by the share of staff who leave because of their age in the next five years. Key positions count where the data names them.
analysis-note-scenario-earliest = Earliest without deductions: { $title } according to { $law }, as of { $day }, as if all employees under collective agreements had 45 years of contributions. That is the earliest date and not an expectation: at the measured mean age often more leave; civil servants stay to their age limit.
analysis-note-scenario-mean = Mean exit age: { $years } years { $months } months, measured according to: { $source }. Whoever is older already stays to the age limit.
analysis-note-share-stated = Shares of the uses for which something is stated.
analysis-note-source-kinds = Only the internal edition names the files, sheets and rows that were read: names and numbers of rows could lead to single persons.
analysis-note-sources = Each row read is used or set aside. The list of issues says why a row was set aside.
analysis-note-union = Respondents count once per field or subfield, even if they name several of its categories; mentions are the sum over all questions.
analysis-col-at-most = up to
analysis-note-at-most = “up to” also counts provisional codes, which lie below the cut “nine of ten right”; the ranking rests on the sure ones alone.
analysis-note-ranks-open = As long as provisional codes are not reviewed, the order of the ranks { $ranks } is not certain.
analysis-note-only-likely = Given provisionally only and therefore without a row, with the highest possible number: { $categories }.
analysis-note-unranked = Residual categories and answers that were not assigned have no rank and are not part of N.
analysis-note-uses = A use is one application in one unit.

## Respondents

analysis-respondents-unit-title = Respondents and answers by unit
analysis-respondents-unit-statement = { $n-number ->
    [one] The one respondent belongs to { $leader }.
   *[other] The unit with the most respondents is { $leader }: { $count } of { $n }.
}
    .tie = { $ties-number ->
        [2] The units with the most respondents are { $leader } ({ $count } of { $n } each).
        [3] The units with the most respondents are { $leader } ({ $count } of { $n } each).
       *[other] No unit stands out: { $ties } units have { $count-number ->
            [one] one respondent
           *[other] { $count } respondents
        } each.
    }
    .none = Nobody was asked.
    .secret = How respondents are spread over the units is not published in full, to protect small groups.
analysis-respondents-role-title = Respondents and answers by role
analysis-respondents-role-statement = { $n-number ->
    [one] The one respondent has the role { $leader }.
   *[other] The most frequent role of respondents is { $leader }: { $count } of { $n }.
}
    .tie = { $ties-number ->
        [2] The most frequent roles of respondents are { $leader } ({ $count } of { $n } each).
        [3] The most frequent roles of respondents are { $leader } ({ $count } of { $n } each).
       *[other] No role stands out: { $ties } roles have { $count-number ->
            [one] one respondent
           *[other] { $count } respondents
        } each.
    }
    .none = Nobody was asked.
    .secret = How respondents are spread over the roles is not published in full, to protect small groups.

## Mentions

analysis-mentions-title = { $question }
analysis-mentions-statement = { $count-number ->
    [one] { $n-number ->
        [one] The one respondent names { $leader }.
       *[other] Only one of { $n } respondents names any category: { $leader }.
    }
   *[other] { $shared-number ->
        [0] { $count } of { $n } respondents name { $leader }
       *[other] { $share } of the respondents ({ $count } of { $n }) name { $leader }
    }{ $seconds-number ->
        [0] {""}.
        [one] { $secondcount-number ->
            [0] {""}; no other category is named.
            [one] {""}; { $second } follows with one mention.
           *[other] {""}; { $second } follows with { $secondcount } mentions.
        }
        [2] { $secondcount-number ->
            [0] {""}; no other category is named.
            [one] {""}; { $second } follow with one mention each.
           *[other] {""}; { $second } follow with { $secondcount } mentions each.
        }
       *[other] { $secondcount-number ->
            [0] {""}; no other category is named.
            [one] {""}; { $seconds } categories follow with one mention each.
           *[other] {""}; { $seconds } categories follow with { $secondcount } mentions each.
        }
    }
}
    .tie = { $ties-number ->
        [2] { $count-number ->
            [one] Only { $leader } are named, by one respondent each.
           *[other] { $count } of { $n } respondents each name { $leader }.
        }
        [3] { $count-number ->
            [one] Only { $leader } are named, by one respondent each.
           *[other] { $count } of { $n } respondents each name { $leader }.
        }
       *[other] { $count-number ->
            [one] No category stands out: { $ties } are named by one respondent each.
           *[other] No single category stands out: { $ties } are named by { $count } of { $n } respondents each.
        }
    }
    .none = No mention under this question was assigned to a category.
    .secret = { $ties-number ->
        [one] Of the categories published, { $leader } is named most often, by { $count } of { $n } respondents; the counts of the others are kept secret, to protect small groups.
       *[other] Of the categories published, { $leader } are named most often, by { $count } of { $n } respondents each; the counts of the others are kept secret, to protect small groups.
    }
    .withheld = Which category is named most often is kept secret, to protect small groups.

analysis-published-title = { $question } (published figures)
analysis-published-statement = By the published figures { $leader } is named most often, with { $count-number ->
    [one] one mention
   *[other] { $count } mentions
}{ $seconds-number ->
    [0] {""}.
    [one] { $secondcount-number ->
        [0] {""}; no other category is named.
        [one] {""}; { $second } follows with one mention.
       *[other] {""}; { $second } follows with { $secondcount } mentions.
    }
   *[other] { $secondcount-number ->
        [0] {""}; no other category is named.
        [one] {""}; { $seconds } categories follow with one mention each.
       *[other] {""}; { $seconds } categories follow with { $secondcount } mentions each.
    }
}
    .tie = { $ties-number ->
        [2] { $leader } share first place with { $count-number ->
            [one] one mention
           *[other] { $count } mentions
        } each.
        [3] { $leader } share first place with { $count-number ->
            [one] one mention
           *[other] { $count } mentions
        } each.
       *[other] { $ties } categories share first place with { $count-number ->
            [one] one mention
           *[other] { $count } mentions
        } each.
    }
    .none = No mentions were published under this question.
    .secret = Which category is named most often is not published.

## Fields of action

analysis-fields-title = Fields of action over all questions
analysis-fields-statement = { $count-number ->
    [one] { $n-number ->
        [one] The one respondent names something from the field of action { $leader }.
       *[other] Only one of { $n } respondents names anything from a field of action: { $leader }.
    }
   *[other] { $count } of { $n } respondents name something from the field of action { $leader }{ $rows-number ->
        [one] {""}.
       *[other] {""}, more than from any other.
    }
}
    .tie = { $ties-number ->
        [2] { $count-number ->
            [one] One respondent each names something from the fields of action { $leader }.
           *[other] { $count } of { $n } respondents each name something from the fields of action { $leader }.
        }
        [3] { $count-number ->
            [one] One respondent each names something from the fields of action { $leader }.
           *[other] { $count } of { $n } respondents each name something from the fields of action { $leader }.
        }
       *[other] { $count-number ->
            [one] No field of action stands out: { $ties } are named by one respondent each.
           *[other] No field of action stands out: { $ties } are named by { $count } of { $n } respondents each.
        }
    }
    .none = No answer could be assigned to a field of action.
    .secret = { $ties-number ->
        [one] Of the fields of action published, most respondents name something from { $leader }: { $count } of { $n }.
       *[other] Of the fields of action published, most respondents name something from { $leader }: { $count } of { $n } each.
    }
    .withheld = Which field of action most respondents name is kept secret, to protect small groups.
analysis-parts-title = Subfields over all questions
analysis-parts-statement = { $count-number ->
    [one] { $n-number ->
        [one] The one respondent names something from the subfield { $leader }.
       *[other] Only one of { $n } respondents names anything from a subfield: { $leader }.
    }
   *[other] { $count } of { $n } respondents name something from the subfield { $leader }{ $rows-number ->
        [one] {""}.
       *[other] {""}, more than from any other.
    }
}
    .tie = { $ties-number ->
        [2] { $count-number ->
            [one] One respondent each names something from the subfields { $leader }.
           *[other] { $count } of { $n } respondents each name something from the subfields { $leader }.
        }
        [3] { $count-number ->
            [one] One respondent each names something from the subfields { $leader }.
           *[other] { $count } of { $n } respondents each name something from the subfields { $leader }.
        }
       *[other] { $count-number ->
            [one] No subfield stands out: { $ties } are named by one respondent each.
           *[other] No subfield stands out: { $ties } are named by { $count } of { $n } respondents each.
        }
    }
    .none = No answer could be assigned to a subfield.
    .secret = { $ties-number ->
        [one] Of the subfields published, most respondents name something from { $leader }: { $count } of { $n }.
       *[other] Of the subfields published, most respondents name something from { $leader }: { $count } of { $n } each.
    }
    .withheld = Which subfield most respondents name is kept secret, to protect small groups.
analysis-fields-unit-title = Fields of action by unit
analysis-fields-unit-statement = Over { $units-number ->
    [one] the one unit
    [2] both units
   *[other] all { $units } units
}, the field of action “{ $field }” is named most often: { $n-number ->
    [one] by the one respondent.
   *[other] by { $count-number ->
        [one] one of { $n } respondents.
       *[other] { $count } of { $n } respondents.
    }
}
    .secret = The field of action “{ $field }” is named most often; how often in the single units is not published in full, to protect small groups.
analysis-fields-unit-statement-tie = Over { $units-number ->
    [one] the one unit
    [2] both units
   *[other] all { $units } units
}, { $ties } fields of action share first place, each named by { $n-number ->
    [one] the one respondent.
   *[other] { $count-number ->
        [one] one of { $n } respondents.
       *[other] { $count } of { $n } respondents.
    }
}
    .secret = How often the fields of action are named in the single units is not published in full, to protect small groups.

## Barometer

analysis-barometer-title = Mood barometer
analysis-barometer-title-question = Mood barometer: { $question }
analysis-barometer-title-wave = { $title } ({ $wave })
analysis-barometer-statement = { $n-number ->
    [one] The only grade given is { $median }.
   *[other] The mean grade of { $n } respondents is { $mean }, the median is { $median }.
}
    .secret = The mean grade is not published, to protect small groups.
analysis-barometer-statement-none = No valid grade was given.

analysis-barometer-unit-title = Mood barometer by unit
analysis-barometer-unit-statement = The mean grades of the { $groups } units range from { $best } to { $worst }; the mean over all is { $mean }.
    .secret = Not all mean grades of the units are published, to protect small groups.
analysis-barometer-role-title = Mood barometer by role
analysis-barometer-role-statement = The mean grades of the { $groups } roles range from { $best } to { $worst }; the mean over all is { $mean }.
    .secret = Not all mean grades of the roles are published, to protect small groups.
analysis-barometer-group-statement-one = The mean grade is { $mean }; only one group gave grades.
    .secret = The mean grade is not published, to protect small groups.
analysis-barometer-group-statement-equal = The mean grade is { $mean } in all groups.
    .secret = Not all mean grades of the groups are published, to protect small groups.
analysis-barometer-wave-title = Mood barometer by survey wave
analysis-barometer-wave-statement = The mean grade was { $first } in the wave { $firstwave }, it is { $last } in the wave { $lastwave }.
    .secret = Not all mean grades of the waves are published, to protect small groups.

## Staff

analysis-age-between = { $from } to under { $to }
analysis-age-from = { $from } and older
analysis-age-under = under { $to }

analysis-ages-title = Age structure of the staff
analysis-ages-statement = { $n-number ->
    [one] The one employee of known age is { $median } years old.
   *[other] The { $n } employees of known age are { $mean } years old on average (median { $median }); { $older } are 55 or older.
}
    .secret = The mean age is not published, to protect small groups.
analysis-ages-statement-none = Nobody’s age is known.

analysis-pyramid-title = Age pyramid by sex
analysis-pyramid-statement = { $n-number ->
    [one] The one employee of known age belongs to the age class { $leader }.
   *[other] The largest age class is { $leader } with { $count } of { $n } employees.
}
    .tie = { $ties-number ->
        [2] The largest age classes are { $leader } with { $count } of { $n } employees each.
        [3] The largest age classes are { $leader } with { $count } of { $n } employees each.
       *[other] { $ties } age classes are largest with { $count } of { $n } employees each.
    }
    .none = Nobody’s age is known.
    .secret = Which age class is the largest is not published, to protect small groups.

analysis-ages-unit-title = Age structure by unit
analysis-ages-subunit-title = Age structure by subunit
analysis-ages-unit-statement = On average the oldest staff are in “{ $oldest }” with { $oldestmean } years, the youngest in “{ $youngest }” with { $youngestmean } years; over all it is { $mean } years.
    .secret = Which units have the oldest and the youngest staff on average is not published, to protect small groups.
analysis-figures-unit-title = Ages by unit
analysis-figures-subunit-title = Ages by subunit
analysis-ages-older-statement = The highest share of employees aged 55 or older is that of { $leader }: { $count }{ $seconds-number ->
    [0] {""}.
    [one] {""}; { $second } follows with { $secondcount }.
    [2] {""}; { $second } follow with { $secondcount } each.
   *[other] {""}, more than any other unit.
}
    .tie = { $ties-number ->
        [2] { $leader } have the highest share of employees aged 55 or older: { $count } each.
        [3] { $leader } have the highest share of employees aged 55 or older: { $count } each.
       *[other] { $ties } units share the highest share of employees aged 55 or older, { $count } each.
    }
    .none = In no unit is anybody 55 or older.
    .secret = Among the published units, { $leader } has the highest share of employees aged 55 or older: { $count }; the other shares are secret, to protect small groups.
    .withheld = Which unit has the highest share of employees aged 55 or older is secret, to protect small groups.
analysis-ages-one-statement = The mean age is { $mean } years.
    .secret = The mean age is not published, to protect small groups.

analysis-ages-sex-title = Ages by sex
analysis-ages-sex-statement = The middle half of the staff is between { $q1 } and { $q3 } years old, the median is { $median } years.
    .secret = How old the middle half of the staff is, is not published, to protect small groups.
analysis-ages-employment-title = Ages by type of employment
analysis-ages-grade-title = Ages by pay grade
analysis-ages-group-statement = On average the oldest group is “{ $oldest }” with { $oldestmean } years, the youngest “{ $youngest }” with { $youngestmean } years.
    .secret = Which groups are the oldest and the youngest on average is not published, to protect small groups.

## Devices and applications

analysis-devices-title = Devices by type and status
analysis-devices-statement = { $devices-number ->
    [one] The one device is of the type { $leader }.
   *[other] The most frequent type of device is { $leader } with { $count } of { $devices } devices.
}
    .tie = { $ties-number ->
        [2] The most frequent types of device are { $leader } with { $count } of { $devices } devices each.
        [3] The most frequent types of device are { $leader } with { $count } of { $devices } devices each.
       *[other] { $ties } types of device are equally frequent, with { $count } of { $devices } devices each.
    }
    .none = No device is listed.
    .secret = Which type of device is the most frequent is not published.
analysis-device-ages-title = Age of devices on { $day }
analysis-device-ages-statement = { $judged-number ->
    [one] The one device that can be judged is { $past-number ->
        [0] not past its end of life.
       *[other] past its end of life.
    }
   *[other] { $past-number ->
        [0] None of the { $judged } devices that can be judged is past its end of life.
        [one] One of the { $judged } devices that can be judged is past its end of life ({ $share }).
       *[other] { $past } of the { $judged } devices that can be judged are past their end of life ({ $share }).
    }
}
analysis-device-ages-statement-none = The end of life cannot be told for any device.

analysis-applications-title = Applications and what they are linked to
analysis-applications-statement = { $applications-number ->
    [one] One application is in use; { $linked-number ->
        [0] it is not linked to the document management system.
       *[other] it is linked to the document management system.
    }
   *[other] { $applications } applications are in use; { $linked-number ->
        [0] { $stated-number ->
            [0] for no use it is stated whether it is linked to the document management system.
            [one] the one use for which it is stated is not linked to the document management system.
           *[other] none of the { $stated } uses for which it is stated is linked to the document management system.
        }
        [one] { $stated-number ->
            [one] the one use for which it is stated is linked to the document management system.
           *[other] one of the { $stated } uses for which it is stated is linked to the document management system ({ $share }).
        }
       *[other] { $linked } of the { $stated } uses for which it is stated are linked to the document management system ({ $share }).
    }
}
analysis-applications-statement-count = { $applications-number ->
    [one] One application is in use.
   *[other] { $applications } applications are in use.
}
analysis-applications-hosting-title = Applications by hosting
analysis-applications-hosting-statement = The most frequent hosting is { $leader } with { $count-number ->
    [one] one use.
   *[other] { $count } uses.
}
    .tie = { $ties-number ->
        [2] The most frequent kinds of hosting are { $leader } with { $count-number ->
            [one] one use each.
           *[other] { $count } uses each.
        }
        [3] The most frequent kinds of hosting are { $leader } with { $count-number ->
            [one] one use each.
           *[other] { $count } uses each.
        }
       *[other] { $ties } kinds of hosting are equally frequent, with { $count-number ->
            [one] one use each.
           *[other] { $count } uses each.
        }
    }
    .none = Hosting is not stated for any application.
    .secret = Which hosting is the most frequent is not published.
analysis-applications-unit-title = Applications by unit
analysis-applications-unit-statement = { $count-number ->
    [one] Only { $leader } uses an application, and only one.
   *[other] { $leader } has the most applications: { $count }.
}
    .tie = { $ties-number ->
        [2] { $leader } have the most applications: { $count } each.
        [3] { $leader } have the most applications: { $count } each.
       *[other] { $ties } units share first place with { $count-number ->
            [one] one application each.
           *[other] { $count } applications each.
        }
    }
    .none = No unit uses an application.
    .secret = Which unit has the most applications is not published.

## Online services

analysis-level-information = Information
analysis-level-communication = Communication
analysis-level-transaction = Transaction
analysis-level-integration = Integration
analysis-level-automation = Automation
analysis-level-ozg-offline = Offline
analysis-level-ozg-information = Information
analysis-level-ozg-form = Form assistant
analysis-level-ozg-service = Online service
analysis-level-ozg-transaction = Online transaction
analysis-level-ozg-2-online = Form online
analysis-level-ozg-2-process = Processing digital
analysis-level-ozg-2-whole = Digital end to end

analysis-services-title = Online services by level of interaction
analysis-services-statement = { $total-number ->
    [one] { $settled-number ->
        [0] The one online service is below level { $level } (transaction).
       *[other] The one online service has level { $level } (transaction) or more.
    }
   *[other] { $settled-number ->
        [0] None of { $total } online services has level { $level } (transaction) or more.
        [one] One of { $total } online services has level { $level } (transaction) or more, which is { $share }.
       *[other] { $settled } of { $total } online services have level { $level } (transaction) or more, which is { $share }.
    }
}
analysis-services-statement-none = No online service has a level.
analysis-services-ozg-title = Online services by OZG maturity (model 1.1)
analysis-services-ozg-statement = { $total-number ->
    [one] { $settled-number ->
        [0] The one online service is not OZG-conform (maturity below { $level }).
       *[other] The one online service is OZG-conform (maturity { $level } or more).
    }
   *[other] { $settled-number ->
        [0] None of { $total } online services is OZG-conform (maturity { $level } or more).
        [one] One of { $total } online services is OZG-conform (maturity { $level } or more), which is { $share }.
       *[other] { $settled } of { $total } online services are OZG-conform (maturity { $level } or more), which is { $share }.
    }
}
analysis-services-ozg-2-title = Online services by OZG maturity (model 2.0)
analysis-services-ozg-2-statement = { $total-number ->
    [one] { $settled-number ->
        [0] The one online service does not reach maturity { $level }; the processing behind it is not digital.
       *[other] The one online service has maturity { $level } or more; the processing behind it is digital as well.
    }
   *[other] { $settled-number ->
        [0] None of { $total } online services is digital in its processing as well (maturity { $level } or more).
        [one] One of { $total } online services is digital in its processing as well (maturity { $level } or more), which is { $share }.
       *[other] { $settled } of { $total } online services are digital in their processing as well (maturity { $level } or more), which is { $share }.
    }
}

## Exits by age

analysis-exits-title = Exits by age, by year
analysis-exits-statement = { $count-number ->
    [one] The only exit of the next 15 years falls on { $leader }.
   *[other] Most exits fall on { $leader }: { $count } of { $n } employees.
}
    .tie = { $ties-number ->
        [2] Most exits fall on { $leader }: { $count } of { $n } employees each.
        [3] Most exits fall on { $leader }: { $count } of { $n } employees each.
       *[other] Equally many exits fall on { $ties } years, { $count } of { $n } employees each, more than on any other.
    }
    .none = Nobody reaches the age limit in the next 15 years.
    .secret = In which year most employees leave is not published in full, to protect small groups.
analysis-exits-payroll-title = End of pay, by year
analysis-exits-payroll-statement = { $count-number ->
    [one] In the next 15 years only one employee’s pay ends, in { $leader }.
   *[other] Pay ends most often in { $leader }: for { $count } of { $n } employees.
}
    .tie = { $ties-number ->
        [2] Pay ends most often in { $leader }: for { $count } of { $n } employees each.
        [3] Pay ends most often in { $leader }: for { $count } of { $n } employees each.
       *[other] In { $ties } years pay ends for { $count } of { $n } employees each, more than in any other.
    }
    .none = Nobody’s pay ends in the next 15 years.
    .secret = In which year pay ends most often is not published in full, to protect small groups.
analysis-exits-unit-title = Exits by age, by unit
analysis-exits-unit-statement = By the end of { $year5 } { $within5-number ->
    [0] nobody leaves because of age,
    [one] one of { $n } employees leaves because of age ({ $share5 }),
   *[other] { $within5 } of { $n } employees leave because of age ({ $share5 }),
} by the end of { $year10 } { $within10-number ->
    [0] nobody either.
    [one] it is one ({ $share10 }).
   *[other] it is { $within10 } ({ $share10 }).
}
    .secret = How many employees leave because of age by the end of { $year5 } and of { $year10 } is not published in full, to protect small groups.
analysis-exits-subunit-title = Exits by age, by subunit
analysis-exits-subunit-statement = The highest share leaving because of age within ten years is that of { $leader }: { $count }{ $seconds-number ->
    [0] {""}.
    [one] {""}; { $second } follows with { $secondcount }.
    [2] {""}; { $second } follow with { $secondcount } each.
   *[other] {""}, more than any other unit.
}
    .tie = { $ties-number ->
        [2] { $leader } have the highest share leaving because of age within ten years: { $count } each.
        [3] { $leader } have the highest share leaving because of age within ten years: { $count } each.
       *[other] { $ties } units share the highest share leaving because of age within ten years, { $count } each.
    }
    .none = Nobody leaves any unit because of age in the next ten years.
    .secret = Among the published units, { $leader } has the highest share leaving because of age within ten years: { $count }; the other shares are secret, to protect small groups.
    .withheld = Which unit has the highest share leaving because of age is secret, to protect small groups.
analysis-scenarios-title = Exits under three assumptions
analysis-scenarios-statement = The number of exits by the end of { $year5 } is { $limit } at the age limit, { $mean } at the measured mean exit age, and { $earliest } as early as possible without deductions.
    .secret = How many employees leave by the end of { $year5 } under the three assumptions is not fully published, to protect small groups.
analysis-scenarios-statement-two = The number of exits by the end of { $year5 } is { $limit } at the age limit, and { $earliest } as early as possible without deductions.
    .secret = How many employees leave by the end of { $year5 } under the two assumptions is not fully published, to protect small groups.
analysis-causes-title = Exits: what the law does and what demography does
analysis-causes-statement = In { $secondspan }, { $second-number ->
    [0] nobody reaches
    [one] one employee reaches
   *[other] { $second } employees reach
} the statutory age limit; in { $firstspan } it is { $first-number ->
    [0] nobody
    [one] one
   *[other] { $first }
}. Because { $secondmonths } instead of { $firstmonths } months of birth leave then, { $law } exits are due to the law; at the earlier pace there would be { $pace }.
    .secret = Which part of the exits in { $secondspan } is due to the law is not published, to protect small groups.
analysis-risk-title = Where most knowledge leaves
analysis-risk-statement = The highest share leaving because of age within five years is that of { $leader }: { $count }{ $seconds-number ->
    [0] {""}.
    [one] {""}; { $second } follows with { $secondcount }.
    [2] {""}; { $second } follow with { $secondcount } each.
   *[other] {""}, more than any other unit.
}
    .tie = { $ties-number ->
        [2] { $leader } have the highest share leaving because of age within five years: { $count } each.
        [3] { $leader } have the highest share leaving because of age within five years: { $count } each.
       *[other] { $ties } units share the highest share leaving because of age within five years, { $count } each.
    }
    .none = Nobody leaves any unit because of age in the next five years.
    .secret = Among the published units, { $leader } has the highest share leaving because of age within five years: { $count }; the other shares are secret, to protect small groups.
    .withheld = Which unit has the highest share leaving because of age is secret, to protect small groups.
analysis-ageing-title = The age structure projected
analysis-ageing-statement = { $today-number ->
    [one] The one employee whose age is known is { $in5-number ->
        [0] no longer there on { $day5 }.
       *[other] { $in10-number ->
            [0] still there on { $day5 } but no longer on { $day10 }.
           *[other] still there on { $day5 } and on { $day10 }.
        }
    }
   *[other] Without new staff, of { $today } employees whose age is known { $in5-number ->
        [0] nobody is there any more as early as { $day5 }.
       *[other] { $in5-number ->
            [one] one is still there
           *[other] { $in5 } are still there
        } on { $day5 }, and { $in10-number ->
            [0] nobody
            [one] one
           *[other] { $in10 }
        } on { $day10 }.
    }
}
    .secret = How many employees are still there on { $day5 } and on { $day10 } is not fully published, to protect small groups.
analysis-backtest-title = Exits as forecast and as they were
analysis-backtest-statement = For { $year }, { $forecast-number ->
    [0] no exit was
    [one] one exit was
   *[other] { $forecast } exits were
} forecast; in fact there { $actual-number ->
    [0] was none.
    [one] was one.
   *[other] were { $actual }.
}
    .secret = How many exits there were in { $year } and how many were forecast is not published, to protect small groups.

## Figures

analysis-kennzahlen-title = A few figures about the administration
analysis-amount = { $measure ->
    [Anzahl] { $value }
    [Rang] rank { $value }
   *[other] { $value } { $measure }
}
analysis-amount-bare = { $value }
analysis-kennzahlen-farthest = { $targets-number ->
    [one] One figure has a target: “{ $name }” stands at { $value }, the target is { $target }.
   *[other] Of { $targets } figures with a target “{ $name }” is farthest from it, measured by the target: { $value }, the target is { $target }.
}
analysis-kennzahlen-reached = { $targets-number ->
    [one] The one figure with a target has exactly reached it.
   *[other] All { $targets } figures with a target have exactly reached it.
}
analysis-kennzahlen-first = { $named-number ->
    [0] { $figures-number ->
        [one] The one figure has no value.
       *[other] None of the { $figures } figures has a value.
    }
    [one] “{ $name }” stands at { $value }.
    [2] “{ $name }” stands at { $value }, “{ $secondname }” at { $secondvalue }.
   *[other] “{ $name }” stands at { $value }, “{ $secondname }” at { $secondvalue } and “{ $thirdname }” at { $thirdvalue }.
}
analysis-goals-title = Where we are and where we want to be
analysis-goals-statement = Farthest from its target is “{ $name }”: { $value }, the target is { $target }.
analysis-roadmap-title = By when targets are due
analysis-roadmap-statement = { $targets-number ->
    [one] One target is due by { $first }.
   *[other] { $spread-number ->
        [0] All { $targets } targets are due by { $first }.
       *[other] { $sooner-number ->
            [one] Of { $targets } targets one is due as early as { $first }, the last by { $last }.
           *[other] Of { $targets } targets { $sooner } are due as early as { $first }, the last by { $last }.
        }
    }
}
analysis-kennzahlen-course-title = Figures over the years
analysis-kennzahlen-course-statement = { $figures-number ->
    [one] One figure has several years, from { $from } to { $to }.
   *[other] { $figures } figures have several years, from { $from } to { $to }.
}

## Age bands

analysis-bands-title = Staff by age band
analysis-bands-statement = { $n-number ->
    [one] The one employee belongs to the age band { $leader }.
   *[other] The largest age band is { $leader } with { $count } of { $n } employees.
}
    .tie = { $ties-number ->
        [2] The largest age bands are { $leader } with { $count } of { $n } employees each.
        [3] The largest age bands are { $leader } with { $count } of { $n } employees each.
       *[other] { $ties } age bands are largest with { $count } of { $n } employees each.
    }
    .none = The age bands hold no staff.
    .secret = Which age band is the largest is not published in full, to protect small groups.
analysis-bands-statement-signs = { $hidden-number ->
    [one] The source gives no number for one age band; which is the largest therefore stays open.
   *[other] In { $hidden } places the source gives no number; which age band is the largest therefore stays open.
}
analysis-bands-unit-title = Age bands by unit
analysis-bands-unit-statement = { $n-number ->
    [one] The one employee belongs to { $leader }.
   *[other] { $leader } has the most staff: { $count } of { $n }.
}
    .tie = { $ties-number ->
        [2] { $leader } have the most staff: { $count } of { $n } each.
        [3] { $leader } have the most staff: { $count } of { $n } each.
       *[other] { $ties } units have equally many staff, { $count } of { $n } each.
    }
    .none = The age bands hold no staff.
    .secret = How staff is spread over the units is not published in full, to protect small groups.

## Sources


analysis-sources-title = Sources
analysis-sources-kinds-statement = { $files-number ->
    [one] One file was
   *[other] { $files } files were
} evaluated{ $kinds-number ->
    [one] {""}.
   *[other] {""}, { $kinds } kinds of sources.
}
analysis-sources-statement = { $rows-number ->
    [0] The sources have no rows.
    [one] One row was read; { $aside-number ->
        [0] it is used.
       *[other] it is set aside.
    }
   *[other] Of { $rows } rows read { $used-number ->
        [0] none is used
        [one] one is used
       *[other] { $used } are used
    }{ $aside-number ->
        [0] {""}, none is set aside.
        [one] {""}, one is set aside.
       *[other] {""}, { $aside } are set aside.
    }
}

## Closed questions

analysis-col-closed-answer = answer
analysis-col-closed-option = named
analysis-col-closed-level = level
analysis-col-closed-class = value
analysis-col-closed-item = item
analysis-col-n-answers = answers (n)
analysis-col-share-answered = % of respondents who answered (n = { $n })
analysis-col-share-mentions-of = % of mentions (N = { $mentions })
analysis-col-top = { $count-number ->
    [one] % top level
   *[other] % top { $count } levels
}
analysis-col-bottom = { $count-number ->
    [one] % bottom level
   *[other] % bottom { $count } levels
}
analysis-gap-not-given = no answer
analysis-gap-dont-know = don't know
analysis-gap-not-applicable = does not apply to me
analysis-gap-unusable = unusable
analysis-gap-not-shown = not asked (filter)
analysis-gap-not-reached = not reached (broken off)
analysis-base-closed = { $value-number ->
    [one] n = { $value } answer
   *[other] n = { $value } answers
}
analysis-base-asked = { $value } asked
analysis-base-mean-mentions = { $value } mentions per person
analysis-base-top = top levels { $value }
analysis-base-bottom = bottom levels { $value }
analysis-base-scale-mean = mean { $value }
analysis-base-number-mean = mean { $value }
analysis-base-number-median = median { $value }
analysis-base-number-q1 = first quartile { $value }
analysis-base-number-q3 = third quartile { $value }
analysis-class-one = { $low }
analysis-class-whole = { $low } to { $high }
analysis-class-from = { $low } to below { $high }
analysis-closed-levels = { $count-number ->
    [one] “{ $one }”
   *[other] “{ $one }” or “{ $two }”
}
analysis-closed-reversed = { $item } (reversed)
analysis-closed-title = { $question }
analysis-closed-title-item = { $question } – { $item }
analysis-closed-none-statement = Nobody answered this question.
analysis-closed-single-statement = { $count-number ->
    [0] None of the answers was chosen.
    [one] { $n-number ->
        [one] The one person who answered chooses { $leader }.
       *[other] Of { $n } respondents who answered, one chooses { $leader }.
    }
   *[other] { $shared-number ->
        [0] { $count } of { $n } respondents who answered
       *[other] { $share } of the respondents who answered ({ $count } of { $n })
    } choose { $leader }{ $seconds-number ->
        [one] {""}, followed by { $second } with { $secondcount }.
       *[other] {""}.
    }
}
    .tie = { $ties-number ->
        [2] { $count } of { $n } respondents who answered choose each of { $leader }.
       *[other] { $ties } answers were chosen equally often, by { $count } each of the { $n } respondents who answered.
    }
    .none = Nobody answered this question.
    .secret = The answers are not shown here.
analysis-closed-multiple-statement = { $count-number ->
    [one] { $n-number ->
        [one] The one person who answered names { $leader }.
       *[other] Of { $n } respondents who answered, one names { $leader }.
    }
   *[other] { $shared-number ->
        [0] { $count } of { $n } respondents who answered
       *[other] { $share } of the respondents who answered ({ $count } of { $n })
    } name { $leader }{ $seconds-number ->
        [one] {""}, followed by { $second } with { $secondcount }.
       *[other] {""}.
    }
}
    .tie = { $ties-number ->
        [2] { $count } of { $n } respondents who answered name each of { $leader }.
       *[other] { $ties } answers were named equally often, by { $count } each of the { $n } respondents who answered.
    }
    .none = Nobody answered this question.
    .secret = The answers are not shown here.
analysis-closed-scale-statement = { $n-number ->
    [one] { $top-number ->
        [one] The one person who answered says { $topnames }.
       *[other] { $bottom-number ->
            [one] The one person who answered says { $bottomnames }.
           *[other] The one person who answered says something in between.
        }
    }
   *[other] { $top-number ->
        [0] None of the { $n } respondents who answered says { $topnames }
        [one] One of the { $n } respondents who answered says { $topnames }
       *[other] { $top } of the { $n } respondents who answered say { $topnames }
    }{ $bottom-number ->
        [0] , nobody says { $bottomnames }.
        [one] , one says { $bottomnames }.
       *[other] , { $bottom } say { $bottomnames }.
    }
}
analysis-closed-battery-statement = Respondents most often say { $topnames } to “{ $best }” ({ $high }), least often to “{ $worst }” ({ $low }).
analysis-closed-battery-flat = Equally many respondents say { $topnames } to all items: { $high }.
analysis-closed-number-statement = { $n-number ->
    [one] The only value is { $median }.
   *[other] The { $n } values have a mean of { $mean }; half of them lie between { $lower } and { $upper }, the middle one at { $median }.
}
analysis-note-closed-base = Per cent of all who gave an answer with content; those who said “don't know”, did not answer or were not asked stand below and are not counted.
analysis-note-not-shown-unknown = The file does not say to whom the question was not shown; “no answer” may mean that as well.
analysis-note-open-list = Which answers nobody chose is not known: the file names only those that were chosen.
analysis-note-joined-other = { $count-number ->
    [one] One text under “other” repeats an answer of the list and counts there.
   *[other] { $count } texts under “other” repeat answers of the list and count there.
}
analysis-note-reversed = Reversed items are mirrored: the top level means the same everywhere.
analysis-note-scale-ends = Added up at the top: { $top }; at the bottom: { $bottom }. Sorted by the share at the top.

analysis-again-title = Published and counted
analysis-again-statement = { $apart-number ->
    [0] All { $all } published figures agree with those counted here.
   *[other] { $same-number ->
        [0] None of the { $all } published figures agrees with the one counted here
        [one] One of the { $all } published figures agrees with the one counted here
       *[other] { $same } of the { $all } published figures agree with those counted here
    }; furthest apart is “{ $category }”: published { $published }, counted { $counted }.
}
analysis-again-question = Question
analysis-again-published = published
analysis-again-counted = counted
analysis-again-difference = difference
analysis-again-note = Difference: published minus counted. What is only counted here is not in this table.
