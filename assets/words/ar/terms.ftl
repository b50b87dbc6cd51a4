# كلمات تقولها الأوراق: أنواع اللقاءات، الاتجاهات، العدد، الأطراف، الأسئلة.

kind-crops = محاصيل قائمة
kind-pinch = مضايق
kind-water = المياه
kind-herds = قطعان أخرى
kind-own-herds = قطعان المجتمع نفسه
kind-border = حدود
kind-settlement = قرى
kind-incident = حوادث سابقة
kind-no-go = أراض مغلقة

count-flashpoints = { $count ->
        [zero] لا بؤرة توتر
        [one] بؤرة توتر واحدة
        [two] بؤرتا توتر
        [few] { $count } بؤر توتر
        [many] { $count } بؤرة توتر
       *[other] { $count } بؤرة توتر
    }

flashpoint-title = { $place }، { $months }
reason-points = { $kind } { $points }
whereabouts = { $km } كم { $wind } من { $place }
whereabouts-at = { $place }
wind-n = شمالًا
wind-nne = شمالًا بشرق
wind-ne = شمالًا شرقيًا
wind-ene = شرقًا بشمال
wind-e = شرقًا
wind-ese = شرقًا بجنوب
wind-se = جنوبًا شرقيًا
wind-sse = جنوبًا بشرق
wind-s = جنوبًا
wind-ssw = جنوبًا بغرب
wind-sw = جنوبًا غربيًا
wind-wsw = غربًا بجنوب
wind-w = غربًا
wind-wnw = غربًا بشمال
wind-nw = شمالًا غربيًا
wind-nnw = شمالًا بغرب
unmapped-land = أرض غير مرسومة

role-host = مضيف
role-migrant = راحل
role-host-and-migrant = مضيف وراحل

question-crop = ماذا يُزرع في { $name }، ومتى يكون قائمًا؟
question-supply = كم من الماء يعطي { $name } في اليوم؟
question-herd = كم حجم قطيع { $name }؟
question-herds = كم حجم كل قطيع يشرب من { $name }؟
question-people = كم عدد سكان { $name }؟

conference-name = مؤتمر ما قبل الترحال: { $seats }
conference-name-part = مؤتمر ما قبل الترحال: { $seats }، الجزء { $part }
conference-without-office = بؤر توتر بلا مكتب ميداني
host-reason = { $count } من { $all } بؤر توتر، مجموع خطورتها { $severity }، تقع في ولاياته
side-herders = جانب الرعاة
side-farmers = جانب المزارعين والمضيفين
side-both = من يرعون ويزرعون معًا

timing-first-herd = يجوز أن يتحرك أول القطعان المعنية، على مسار { $route }، في { $moves }؛ وتنتهي مهلة { $notice } يومًا قبل ذلك في { $until }
timing-first-herd-carried = يجوز أن يتحرك أول القطعان المعنية، على مسار { $route }، في { $moves }؛ وبعد طريق عودة المندوبين ({ $travel } أيام) وحمل النص ({ $carrying } أيام) يبقى حتى { $until }
timing-too-late = فات الأوان لذلك: خُطط في { $planned }، ولا يبدأ المؤتمر قبل { $begins } (السفر ومؤتمرات أخرى وأيام الراحة)؛ وحتى يقوم نصه يجب أن يغطي أمر من السلطات ومراقبة مشتركة القطعان التي تتحرك قبله
timing-no-field = لا حقل معنيًا، فلا يضع الحصاد حدًا
timing-harvested = المحاصيل السنوية في الحقول المعنية قد حُصدت أو لم تُزرع بعد في ذلك الوقت
timing-standing = ما زال { $count } من محاصيل الحقول المعنية لم يُحصد في ذلك الوقت، وآخرها في { $last }: قد ينشغل المزارعون
timing-on-rest-day = لا أيام خالية بلا أحد أو عطلة: اتفقوا مع الأطراف على ساعات راحة
timing-on-market-day = أحد الأيام يوم سوق في { $place }؛ ولا أيام أخرى خالية في الوقت المناسب
timing-no-market-day = ليس أي من الأيام يوم سوق في { $place }
timing-no-coordination-day = لا يوم خاليًا للمكاتب معًا قبله: فلتنسق باللاسلكي وكتابةً
timing-no-consultation-day = لم يبق يوم خال لمشاورة { $side } على حدة ({ $communities }): استمعوا إليهم في الطريق
emergency-order = اطلبوا من سلطات { $states } أمرًا للأيام { $days }: تلتزم القطعان التي تتحرك حينها بمسارات العام الماضي وشروطه، مع دوريات مشتركة، حتى يصل النص إلى الجميع
emergency-order-no-state = اطلبوا من السلطات أمرًا للأيام { $days }: تلتزم القطعان التي تتحرك حينها بمسارات العام الماضي وشروطه، مع دوريات مشتركة، حتى يصل النص إلى الجميع

venue-seat-of-host = مقر { $office } المضيف؛ وقد تفضل الأطراف مكانًا آخر
venue-nearest-and-best = لا مكان آخر أقرب إلى أبعد الأطراف، وهو أقل الأماكن القريبة نقصًا
venue-best = هو أقل الأماكن القريبة من الجميع نقصًا
venue-nearest = أقرب الأماكن إلى أبعد الأطراف
venue-next = التالي بين الأماكن القريبة من الجميع
venue-travel = أبعد الأطراف { $community }، { $most } كم في خط مستقيم؛ والأطراف كلها معًا { $all } كم
venue-travel-farther = أبعد الأطراف { $community }، { $most } كم في خط مستقيم، أي { $farther } كم أكثر من أقرب مكان إلى الجميع؛ والأطراف كلها معًا { $all } كم
venue-travel-unknown = لا أحد يقول أين موطنهم، فلم يُحسب طريقهم: { $communities }
venue-travel-vague = لا يُعرف إلا ولاية الموطن، فحُسب الطريق من وسطها: { $communities }
venue-neutral = أرض محايدة: موطن الجانبين أو ليست موطن أي طرف
venue-one-sided = موطن جانب واحد: { $side }
venue-farther = أبعد بكثير من أقرب مكان إلى الجميع، لكنه المكان التالي
venue-one-party = موطن { $community }، لا موطن الأطراف الأخرى
venue-side-unknown = لا يُعرف موطن من هي
venue-when-dry = في موسم الجفاف
venue-when-rains = في موسم الأمطار
venue-when-between = بين الموسمين
venue-reached = يُوصل إليه بـ{ $way } { $when }
venue-reached-either = بين الموسمين: يُوصل إليه بـ{ $dry } حيث الأرض جافة، وبـ{ $rains } حيث تمطر
venue-closed = لا يُوصل إليه { $when }
venue-way-unknown = لا يُعرف كيف يُوصل إليه { $when }
venue-airstrip = مهبط طائرات
venue-no-airstrip = لا مهبط طائرات
venue-airstrip-unknown = لا يُعرف هل فيه مهبط طائرات
venue-past = كان مكانًا للاجتماع من قبل: { $meetings }
venue-no-past = لم يكن مكانًا للاجتماع من قبل
venue-past-unknown = لا يُعرف هل كان مكانًا للاجتماع من قبل
venue-office-sits = مقر { $office }: فيه الموظفون واللاسلكي والأمن
venue-market-unknown = أيام سوقه غير معروفة
word-road = الطريق
word-track = الدرب
word-air = الجو
word-boat = القارب

called-for-all = يمثل المنطقة كلها
called-for-party = { $community } طرف، وعلى المحك خطورة { $severity }
called-for-state = { $count } من بؤر التوتر في { $state }
called-for-home-state = { $community } من { $state }
called-for-office = { $office } أحد المكاتب المعنية
called-for-place = أقرب بؤرة توتر على بعد { $km } كم من { $place }
called-may-spoil = قد يفسد ما يُتفق عليه: تحدثوا إليه قبل ذلك
missing-register = سجل أصحاب الشأن فارغ: أدخلوا الأدوار المهمة قبل دعوة أحد
missing-women = لا ممثلة لنساء { $community } في السجل
missing-youth = لا ممثل لشباب { $community } في السجل
missing-chief = لا سلطان لـ{ $community } في السجل
missing-camp-leader = لا قائد معسكر ماشية لـ{ $community } في السجل
missing-farmers-union = لا اتحاد مزارعين لـ{ $community } في السجل
missing-commissioner = لا محافظ مقاطعة من { $state } في السجل
missing-state-ministry = لا وزارة ولا مفوضية من { $state } في السجل
missing-peace-committee = لم تُدعَ لجنة سلام: اسألوا هل توجد لجنة
missing-police = لم تُدعَ الشرطة: من يبقي المكان خاليًا من السلاح؟
missing-civil-affairs = لم تُدعَ الشؤون المدنية للبعثة: من ييسر؟
missing-convener = لا أحد من المدعوين داعٍ للمؤتمر: اطلبوا من سلطة أن ترعاه
missing-guarantor = لا أحد من المدعوين يضمن ما يُتفق عليه
seats-targets = { $seats } مقعدًا للمندوبين، وعدد متساوٍ لكل جانب؛ منها { $women } للنساء و{ $youth } للشباب على الأقل (أهداف من الإعدادات؛ والشابة تشغل مقعدًا من كل منهما)
seats-women-known = في السجل ممثلة للنساء لعدد { $count } من { $all } وحدات؛ ولا يُعرف شيء عن البقية، وهذا لا يعني أنه لا توجد ممثلة
seats-youth-known = في السجل ممثل للشباب لعدد { $count } من { $all } وحدات؛ ولا يُعرف شيء عن البقية، وهذا لا يعني أنه لا يوجد ممثل
seats-unknown = لا يُعرف من يشغل { $seats } مقعدًا حتى تسمي الوحدات مندوبيها: أعيدوا عندها عد النساء والشباب
cut-tie-nowhere = { $community } لا تجلس في أي مؤتمر، إذ كان عدد أطرافه سيزيد على الحد؛ تربطها بهذا { $count } من بؤر التوتر، مجموع خطورتها { $severity } ({ $percent }% من هذا المؤتمر): استمعوا إليها قبل ذلك وأرسلوا إليها النص
cut-tie = { $community } تجلس في مؤتمر آخر؛ تربطها بهذا { $count } من بؤر التوتر، مجموع خطورتها { $severity } ({ $percent }% من هذا المؤتمر): استمعوا إليها قبل ذلك وأرسلوا إليها النص

meeting-coordination = تنسيق المكاتب: { $conference }
meeting-coordination-reason = تتفق المكاتب فيما بينها قبل مؤتمر { $day }
meeting-pre-consultation = مشاورة تمهيدية، { $side }: { $conference }
meeting-pre-consultation-reason = { $communities }: يُستمع إليهم على حدة، بواسطة { $office } الذي يتحدث معهم
meeting-pre-consultation-no-office = { $communities }: يُستمع إليهم على حدة؛ لا مكتب يتحدث معهم بعد، اتفقوا على مكتب
meeting-dissemination = تلاوة النص على { $community }: { $conference }
meeting-carried = تسمع { $community } النص قبل أن يجوز تحرك أول قطيع في { $moves }
meeting-carried-late = لا تسمع { $community } النص إلا بعد أن يجوز تحرك أول قطيع في { $moves }
meeting-review = مراجعة ما بعد الترحال: { $conference }
meeting-review-reason = تنتهي آخر بؤرة توتر وطريق عودة آخر قطيع في { $day }
