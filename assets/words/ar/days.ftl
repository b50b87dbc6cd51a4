# الأيام. أسماء الأشهر كما تكتب في أوراق السودان وجنوب السودان، والأرقام 0-9.

month-january = يناير
month-february = فبراير
month-march = مارس
month-april = أبريل
month-may = مايو
month-june = يونيو
month-july = يوليو
month-august = أغسطس
month-september = سبتمبر
month-october = أكتوبر
month-november = نوفمبر
month-december = ديسمبر

weekday-monday = الاثنين
weekday-tuesday = الثلاثاء
weekday-wednesday = الأربعاء
weekday-thursday = الخميس
weekday-friday = الجمعة
weekday-saturday = السبت
weekday-sunday = الأحد

day-of-year = { $day } { $month } { $year }
day-in-short = { $day } { $month }
days-range = من { $first } إلى { $last }

weekday-short-monday = الاثنين
weekday-short-tuesday = الثلاثاء
weekday-short-wednesday = الأربعاء
weekday-short-thursday = الخميس
weekday-short-friday = الجمعة
weekday-short-saturday = السبت
weekday-short-sunday = الأحد

and-between = {" و"}
day-within = { $day } (بفارق لا يتجاوز { $days } من الأيام)
