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

paper-options = ما يمكن عمله في أخطر بؤرة
paper-options-of = { $flashpoint }: { $severity } نقطة كما هو مخطط، و{ $season } لكل بؤر الموسم معًا. كل سطر شيء واحد يُعمل بطريقة أخرى، والموسم محسوب من جديد معه.
paper-options-accepted = مقبول من قبل، ومحسوب في كل أرقام هذه الورقة:
paper-option = ما الذي يُعمل
paper-option-here = هنا
paper-option-season = الموسم
paper-option-elsewhere = البؤر الأخرى
paper-option-cost = الكلفة
paper-option-less-grave = { $count } أقل خطورة
paper-option-graver = { $count } أشد خطورة، وأشدها { $place } (من { $before } إلى { $after })
paper-option-nothing-elsewhere = بلا تغيير
paper-option-days = { $herd }: { $days } يومًا من المرعى أو الطريق أو الماء
paper-option-hectares = { $farmers }: { $hectares } هكتار من المحاصيل
paper-option-unknown-farmers = مزارعون من مجتمع غير معروف
paper-option-no-cost = لا شيء مقيس
paper-options-touched = كل بؤرة يمسّها واحد منها: خطورتها كما هو مخطط، ومع كل خيار برقمه. الشرطة: بلا تغيير؛ والصفر: لا تنشأ.
paper-option-flashpoint = البؤرة
paper-option-planned = المخطط
paper-options-note = الأطراف هي التي تزن الخيارات: ما يساويه الشيء عند الرعاة والمزارعين هم من يقولونه.

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


# الدعوة.

paper-invitation-title = دعوة: { $conference }
paper-to = إلى
paper-from = من
paper-invitation-text = أنتم مدعوون إلى { $conference }. سيتفق أصحاب القطعان المتحركة ومن تصل إلى حقولهم ومياههم، قبل أن تتحرك القطعان، على الطرق والأيام وعلى ما هو مستحق إذا وقع ضرر.
paper-to-be-told = يُعلن لاحقًا
paper-interpretation = الترجمة الشفوية إلى
paper-travel = السفر والإقامة
paper-reply = يرجى الرد على، قبل
paper-invitation-matters = سنتحدث عن:
paper-invitation-rules = يأتي الجميع بلا سلاح. ويضم كل وفد نساءً وشبابًا بين مندوبيها. ومن لا يستطيع الحضور يخبر بذلك ويرسل من ينوب عنه.
paper-signature = التوقيع عن الداعين
paper-seats = مقاعد المندوبين
paper-seats-rule = في كل وفد { $women }% من النساء و{ $youth }% من الشباب على الأقل (أهداف من إعدادات السيناريو). والشابة تُحسب في الاثنين.
paper-unit = الوحدة
paper-seat-count = المقاعد
paper-women = النساء
paper-youth = الشباب
paper-invited = الدعوة (الصفة، أُرسلت في، الرد)
paper-all = المجموع
paper-at-least = على الأقل
paper-inclusion-unknown = هذه أهداف. ولا يُعرف من يأتي قبل وصول الردود: عدّوا النساء والشباب عند الباب واكتبوا الأرقام في البيان الختامي.
paper-no-women-known = لا يعرف السجل ممثلة لنساء { $units }: اسألوا هناك.
paper-no-youth-known = لا يعرف السجل ممثلًا لشباب { $units }: اسألوا هناك.
paper-beside-delegates = إلى جانب المندوبين
paper-role = الدور
paper-their-part = الصفة
paper-missing = لا أحد في السجل بعد

# القرارات.

paper-resolutions-title = القرارات (نموذج): { $conference }
paper-resolutions-status = نموذج: لا شيء متفق عليه قبل أن يُقرأ في الجلسة العامة ويُوقَّع. اشطبوا وغيّروا وأضيفوا.
paper-revises = يراجع نص
paper-between-parties = التزامات بين الأطراف
paper-requests = طلبات إلى السلطات والبعثة والشركاء
paper-requests-apart = مفصولة عن الالتزامات: من يُطلب منهم لم يعدوا بشيء.
paper-no = الرقم
paper-text = النص
paper-addressee = الموجه إليه
paper-kind = النوع
paper-place = المكان
paper-deadline = الموعد
paper-lead = المسؤول
paper-indicator = المؤشر
paper-reservations = التحفظات
paper-reservations-rule = من لا يستطيع الموافقة على بند يقول ذلك هنا؛ ويبقى باقي النص قائمًا.
paper-reservation = التحفظ
paper-asks = ما تطلبه الوحدة
paper-pending = المسائل المعلقة
paper-pending-issue = المسألة
paper-who-settles = من يسويها
paper-signatures = التوقيعات
paper-signatory = الموقّع (الصفة، التوقيع)
paper-witness = الشاهد (الصفة، التوقيع)
paper-not-signed-because = لم يوقع لأن
paper-guarantor = ضامن
paper-facilitator = ميسّر
paper-not-to-be-sent = من هنا فصاعدًا للمكتب وحده: لا ترسلوا هذه الصفحات.
paper-delegates = { $delegates } مندوبًا
paper-without-draft = في جدول الأعمال وبلا مسودة: يكتبه المؤتمر
paper-patrol-during = دوريات في هذه الأيام: { $days }
paper-the-force = قوة البعثة
matter-hosts = ما يلتزم به المضيفون: لا حقول جديدة في المسار، والماشية الضالة حية
matter-weapons = السلاح
matter-raids = الماشية المنهوبة وإعادتها
matter-compensation = التعويض (الملحق)
matter-camps = مواقع المعسكرات
matter-courts = المحاكم
matter-committee = اللجنة المشتركة والمتابعة
matter-dissemination = نشر النص والمراجعة

# ما يمكن عمله بطريقة أخرى
lever-departs-earlier = { $herd }: الرحيل قبل الموعد بـ{ $days } يومًا
lever-departs-later = { $herd }: الرحيل بعد الموعد بـ{ $days } يومًا
lever-returns-earlier = { $herd }: العودة قبل الموعد بـ{ $days } يومًا
lever-returns-later = { $herd }: العودة بعد الموعد بـ{ $days } يومًا
lever-pace = { $herd }: السير من { $slowest } إلى { $fastest } كم في اليوم
lever-stay = { $herd }: الإقامة من { $least } إلى { $most } يومًا في { $camp }
lever-no-stay = { $herd }: لا إقامة في { $camp }
lever-camp = { $herd }: ينتقل معسكر { $camp } إلى الكيلومتر { $km } من المسار
lever-camp-at = الكيلومتر { $km }
lever-camp-numbered = المعسكر { $number }
lever-width = { $herd }: التزام ممر عرضه { $width } م
lever-way = { $herd }: مسار آخر طوله { $km } كم
lever-turn = { $herds }: ترك ماء { $point } للآخرين والشرب من غيره
lever-open = { $point }: فيه ماء طوال الموسم
lever-open-instead = { $point }: فيه ماء طوال الموسم؛ { $herds }: الشرب منه بدلًا من { $from }
lever-close = { $point }: مغلق أمام القطعان
lever-dig = { $name }: حفير جديد لـ{ $head } رأس في اليوم عند { $place }
lever-dig-instead = { $name }: حفير جديد لـ{ $head } رأس في اليوم عند { $place }؛ { $herds }: الشرب منه بدلًا من { $from }
lever-harvest = { $zone }: يُحصد حتى { $day }، قبل مجيء القطعان
