# Les jours. Abréviations usuelles des mois.

month-january = janv.
month-february = févr.
month-march = mars
month-april = avr.
month-may = mai
month-june = juin
month-july = juil.
month-august = août
month-september = sept.
month-october = oct.
month-november = nov.
month-december = déc.

weekday-monday = lundi
weekday-tuesday = mardi
weekday-wednesday = mercredi
weekday-thursday = jeudi
weekday-friday = vendredi
weekday-saturday = samedi
weekday-sunday = dimanche

day-of-year = { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
day-in-short = { $day ->
        [1] 1er
       *[other] { $day }
    } { $month }
days-range = { $first } au { $last }

weekday-short-monday = lun.
weekday-short-tuesday = mar.
weekday-short-wednesday = mer.
weekday-short-thursday = jeu.
weekday-short-friday = ven.
weekday-short-saturday = sam.
weekday-short-sunday = dim.

and-between = {" et "}
day-within = { $day } (à { $days ->
    [one] un jour
   *[other] { $days } jours
} près)
