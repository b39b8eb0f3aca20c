### واجهة البوابة، لغة جديدة تضاف إلى الموقع. ما لا يوجد هنا يأتي من الفرنسية.

skip = انتقل إلى المحتوى
nav-main = القائمة الرئيسية
nav-languages = اللغات
nav-breadcrumbs = مسار التصفح
nav-footer = أسفل الصفحة
nav-pages = صفحات القائمة
nav-facets = تضييق القائمة
menu-open = القائمة
menu-close = إغلاق
scheme = الألوان
scheme-system = كما في الجهاز
scheme-light = فاتحة
scheme-dark = داكنة
facts = باختصار
switch-nearest = هذه الصفحة غير متوفرة بهذه اللغة: أقرب صفحة إليها
toc = في هذه الصفحة
list-separator = { "، " }
back-home = العودة إلى الصفحة الرئيسية
heading-anchor = رابط إلى «{ $title }»
footnotes-title = حواش
footnote-back = العودة إلى النص
example-ribbon = مثال: هذه البطاقة لا تصف شركة ولا عرضًا حقيقيين.
example-short = مثال
fallback-note = لم تترجم هذه الصفحة بعد: نصها { $language }.
stale-note = تغيّر النص الأصلي منذ إنجاز هذه الترجمة.
stale-link = اقرأه { $language }
language-name-fr = بالفرنسية
language-name-en = بالإنجليزية
language-name-es = بالإسبانية
language-name-ar = بالعربية
not-found-title = الصفحة غير موجودة
not-found-description = لا يؤدي هذا العنوان إلى أي صفحة. ستساعدكم القائمة أو الصفحة الرئيسية على إيجاد ما تبحثون عنه.
published = نشر في { DATETIME($date, dateStyle: "long") }
page-previous = السابق
page-next = التالي
page-number = صفحة { NUMBER($number) }
members-count = { $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { NUMBER($count) } أعضاء
    [many] { NUMBER($count) } عضوًا
   *[other] { NUMBER($count) } عضو
}
entries-count = { $count ->
    [zero] لا بطاقات
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { NUMBER($count) } بطاقات
    [many] { NUMBER($count) } بطاقة
   *[other] { NUMBER($count) } بطاقة
}
seats = { $count ->
    [zero] لا مواقع عمل
    [one] موقع عمل واحد
    [two] موقعا عمل
    [few] { NUMBER($count) } مواقع عمل
    [many] { NUMBER($count) } موقع عمل
   *[other] { NUMBER($count) } موقع عمل
}
headcount = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { NUMBER($count) } أشخاص
    [many] { NUMBER($count) } شخصًا
   *[other] { NUMBER($count) } شخص
}
members-total = { $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $shown } أعضاء
    [many] { $shown } عضوًا
   *[other] { $shown } عضو
}
related-members = الأعضاء
related-offers = العروض
related-news = الأخبار
related-sector = القطاع
related-association = الجمعية
related-observatory = المرصد
founded = التأسيس
headcount-title = عدد العاملين
sites = المواقع
languages-served = لغات العمل
charter = الميثاق
charter-signed = وُقّع في { DATETIME($date, dateStyle: "long") }
charter-signed-short = الميثاق موقّع
website = الموقع الإلكتروني
contact = الاتصال
contact-write = راسلوا الشركة
market = السوق
hours = أوقات العمل
source = المصدر:
sources = المصادر
search-title = البحث
search-label = عمّ تبحثون؟
