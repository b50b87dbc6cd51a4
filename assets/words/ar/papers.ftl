# أوراق المؤتمر. ما لا يوجد هنا يقال بالإنجليزية.

paper-page = صفحة { $page } من { $pages }
paper-illustrative = مثال توضيحي: مختلق للتدريب على التخطيط، لم يُمسح ولم يُتفق عليه
paper-for-public = الجميع
paper-for-partners = الشركاء؛ لا تحتوي على أي شيء داخلي
paper-for-internal = الاستخدام الداخلي؛ قد تحتوي على ما هو داخلي
paper-foot = { $scenario }. ورقة من أجل { $audience }.
paper-planned = { $scenario }، { $season }. خُطط في { $today }. ورقة من أجل { $audience }.
paper-people-decide = مراتب وأسباب لا أحكام: القرار للناس.

paper-agenda-title = جدول الأعمال: { $conference }

paper-when = متى
paper-when-by = { $days }. يُعقد في موعد أقصاه { $last }.
paper-when-unknown = غير معروف: لا تاريخ لأي من قطعانه.
paper-where = أين
paper-where-because = المكان المقترح { $venue }: { $reason }.
paper-where-unknown = غير معروف: حددوا مقرًا للمكتب المضيف.
paper-hosts = المضيف
paper-host-because = المضيف المقترح { $office }: { $reason }.
paper-host-unknown = لا يوجد مكتب ميداني مسؤول عن { $states }: يُرفع الأمر إلى المقر الرئيسي.
paper-offices = المكاتب
paper-before-it = قبله
paper-offices-meet = تنسق المكاتب فيما بينها يوم { $day }.
paper-the-conference = المؤتمر

paper-programme = البرنامج
paper-time = الوقت
paper-session = الجلسة
paper-leads = يديرها
paper-minutes = الدقائق
paper-day = اليوم { $day }
paper-day-dated = اليوم { $day }، { $date }
paper-session-at = { $clock } { $title } ({ $minutes } دقيقة)
paper-on-the-table = على الطاولة
paper-outcome = النتيجة المرجوة
paper-its-flashpoints = بؤر التوتر
paper-to-settle = المطلوب حسمه
paper-more-flashpoints = و{ $count } غيرها في الأدلة أدناه
paper-more-questions = و{ $count } غيرها من النوع نفسه في بؤر أقل خطورة
paper-flashpoint = { $name } (البؤرة { $number }، الخطورة { $severity })

paper-who = من يجب أن يحضر
paper-community = المجتمع
paper-part = الصفة
paper-stake = ما هو على المحك (خطورة بؤره)
paper-its-office = مكتبه
paper-no-office = لا يوجد
paper-targets = في كل وفد { $women }% من النساء و{ $youth }% من الشباب على الأقل (أهداف من إعدادات السيناريو). ويحضر أيضًا: السلاطين والعمد، وقادة معسكرات الماشية، واتحادات المزارعين، ومحافظو المقاطعات، والشرطة، ولجان السلام من الجانبين.
paper-cut = حتى يبقى المؤتمر قابلًا للإدارة تجلس هذه المجتمعات في مؤتمر آخر؛ استمعوا إليها قبل ذلك:
paper-notes = ملاحظات الداعين

paper-departures = ماذا يغير موعد رحيل آخر
paper-departures-of = { $herd } ({ $route }): لهم أكبر نصيب في أخطر بؤرة. الرحيل المخطط: { $days }.
paper-departure = الرحيل
paper-gravest-of-herd = أخطر بؤرة للقطيع
paper-all-together = كل بؤر الموسم معًا
paper-as-planned = كما هو مخطط
paper-days-earlier = قبل ذلك بـ{ $days } يومًا
paper-days-later = بعد ذلك بـ{ $days } يومًا
paper-departures-cost = العودة تبقى كما هي مخططة. أما كلفة هذه الأيام على الرعاة فهم من يقولها.

paper-draft-clauses = مسودات بنود للبدء بها (لم يُتفق على شيء)
paper-uncovered = لا يمسها أي بند بعد
paper-more-in-file = و{ $count } غيرها في flashpoints.geojson

paper-evidence = الأدلة
paper-lesser-flashpoints = البؤر الأقل خطورة وعددها { $count }
paper-rank = المرتبة
paper-severity = الخطورة
paper-why = السبب
paper-flashpoint-head = البؤرة { $number }: { $name } (الخطورة { $severity } من 100)
paper-flashpoint-when = { $days }، وأشدها ابتداءً من { $peak }؛ الموقع { $at }.
paper-points-reason = { $points }: { $reason }
paper-more-reasons = و{ $count } غيرها في flashpoints.geojson
paper-unknown = غير معروف: { $question }
unknown = غير معروف

role-host = مضيف
role-migrant = مرتحل
role-host-and-migrant = مضيف ومرتحل
