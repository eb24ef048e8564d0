import type { leaving as english } from '../en/leaving.ts'
import type { Translated } from '../message.ts'

export const leaving: Translated<typeof english> = {
  'leaving.export.heading': 'أخذ الشارات معك',
  'leaving.export.what':
    'ملف zip واحد فيه كل شيء وفي أي وقت: لكل شارة الصورة التي تحملها وملفات الجهة المانحة نفسها، وصفحة تعرض كل ذلك دون إنترنت. ويمكن لأي حقيبة أن تقرأه، وهذه أيضًا.',
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
}
