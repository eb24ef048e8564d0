import type { leaving as english } from '../en/leaving.ts'
import type { Translated } from '../message.ts'

export const leaving: Translated<typeof english> = {
  'leaving.export.heading': 'أخذ الشارات معك',
  'leaving.export.what':
    'ملف zip واحد في أي وقت: لكل شارة الصورة التي تحملها وملفات الجهة المانحة نفسها، وصفحة تعرض كل ذلك دون إنترنت. ويمكن لأي حقيبة أن تقرأ الصور، وهذه تستعيد الملف كله، حتى إن لم تعد إحدى الجهات المانحة موجودة. ويشمل الملف المجموعات والإعدادات وأدلتك أيضًا.',
  'leaving.export.download': 'تنزيل كل الشارات',
  'leaving.export.starting': 'جارٍ الحزم …',
  'leaving.export.progress': 'حُزم {done} من {total} من الشارات',
  'leaving.export.whole': 'حُزمت كل الشارات، والملف الآن لدى المتصفح.',
  'leaving.export.broken': 'انتهى التنزيل قبل حزم كل الشارات. يمكن المحاولة مرة أخرى.',
  'leaving.export.running':
    'يجري حزم شاراتك الآن لتنزيل آخر. يُرجى الانتظار حتى ينتهي أو إلغاؤه، ثم المحاولة مرة أخرى.',
  'leaving.export.busy': 'يجري الآن حزم شارات عدة أشخاص. تُرجى المحاولة بعد دقيقة.',
  'leaving.offline.when': {
    zero: 'لا شارات في الحقيبة على {host} في {day}',
    one: 'شارة واحدة في الحقيبة على {host}، كما كانت في {day}',
    two: 'شارتان في الحقيبة على {host}، كما كانتا في {day}',
    few: '{count} شارات في الحقيبة على {host}، كما كانت في {day}',
    many: '{count} شارة في الحقيبة على {host}، كما كانت في {day}',
    other: '{count} شارة في الحقيبة على {host}، كما كانت في {day}',
  },
  'leaving.offline.what':
    'تعمل هذه الصفحة دون إنترنت ما دامت في مجلدها. ولكل شارة مجلد خاص بها تحت «badges».',
  'leaving.offline.status': 'الحالة في {day}',
  'leaving.offline.good': 'سارية',
  'leaving.offline.files': 'ملفات {name}',
  'leaving.file.badge': 'الصورة التي تحمل الشارة:',
  'leaving.file.picture': 'الصورة كما نشرتها الجهة المانحة:',
  'leaving.file.revocation-list': 'قائمة الشارات الملغاة',
  'leaving.file.seal': 'ختم هذه الحقيبة، لإعادتها إلى هنا:',
  'leaving.file.own-evidence': 'ما أضفته إليها:',
  'leaving.delete.section': 'حذف الحساب',
  'leaving.delete.section.what':
    'يزول كل شيء فورًا وإلى الأبد: الشارات والمجموعات والعناوين ومفاتيح المرور والجلسات.',
  'leaving.delete.heading': 'حذف حسابك',
  'leaving.delete.what': 'يزول ما يلي فورًا، ولا يمكن لأحد أن يعيده، ولا لنا نحن:',
  'leaving.delete.badges': {
    zero: 'لا شارات',
    one: 'شارة واحدة، بصورتها وكل ما يثبتها',
    two: 'شارتان، بصورتيهما وكل ما يثبتهما',
    few: '{count} شارات، بصورها وكل ما يثبتها',
    many: '{count} شارة، بصورها وكل ما يثبتها',
    other: '{count} شارة، بصورها وكل ما يثبتها',
  },
  'leaving.delete.addresses': 'عناوينك: {addresses}',
  'leaving.delete.rest': 'أدلتك والمجموعات وما شاركته منها ومفاتيح المرور والجلسات والإعدادات',
  'leaving.delete.first': 'أولًا: أخذ شاراتك معك',
  'leaving.delete.later':
    'يحسن الاحتفاظ بالملف: يمكن إعادته إلى هنا لاحقًا بالعناوين نفسها، حتى إن لم تعد إحدى الجهات المانحة موجودة. أما الشارات التي سُحبت أو انتهت صلاحيتها حتى ذلك الحين فلا يمكن إضافتها من جديد.',
  'leaving.delete.last': 'الخطوة الأخيرة',
  'leaving.delete.sure': 'أعلم أن هذا لا رجعة فيه',
  'leaving.delete.unsure': 'يجب تحديد هذا أولًا.',
  'leaving.delete.confirm': 'حذف كل شيء الآن',
  'leaving.delete.cancel': 'الاحتفاظ بحسابي',
  'leaving.delete.proof': 'أولًا: إثبات أنك صاحب الحساب',
  'leaving.delete.proof.what': 'مضى وقت على تسجيل الدخول، وقد يكون شخص آخر هنا الآن.',
  'leaving.delete.other-address': 'هذا ليس من عناوين هذا الحساب. يُرجى استخدام أحد عناوينه.',
  'leaving.deleted.heading': 'حُذف حسابك',
  'leaving.deleted.what':
    'لا يُحفظ منه شيء هنا. وتصل رسالة بذلك إلى عنوانك الرئيسي أيضًا. أما الملفات التي نزّلتها فهي لك.',
  'leaving.mail.subject': 'حُذف حسابك على {host}',
  'leaving.mail.what': 'حُذف حسابك على {host} في {day}، وقد حذفه شخص كان مسجَّل الدخول فيه.',
  'leaving.mail.kept': 'زالت الشارات والعناوين ومفاتيح المرور والجلسات، ولا يُحفظ منها شيء، ولا هذا العنوان.',
  'leaving.mail.not-you':
    'إن لم يكن ذلك منك: فهناك من يستطيع قراءة هذا البريد أو لديه جهاز من أجهزتك. يمكن إضافة شاراتك من جديد: من الجهات التي منحتها، أو من ملف تصدير سبق تنزيله.',
}
