import type { common as english } from '../en/common.ts'
import type { Translated } from '../message.ts'

export const common: Translated<typeof english> = {
  'common.product': 'الحقيبة',
  'common.language': 'اللغة',
  'common.error.heading': 'حدث خطأ ما',
  'common.error.nothing-here': 'لا شيء هنا',
  'common.error.not-found': 'لا يوجد شيء في هذا العنوان. ربما أُزيل، أو أنه يخص حسابًا آخر.',
  'common.error.forbidden':
    'لم يأتِ هذا الطلب من صفحاتنا، لذا لم يُنفَّذ شيء. يُرجى الرجوع وإعادة تحميل الصفحة ثم المحاولة من جديد.',
  'common.error.too-many': 'تكرر ذلك أكثر من اللازم. يُرجى الانتظار دقيقة ثم المحاولة من جديد.',
  'common.error.bad-request':
    'تعذّرت علينا قراءة هذا الطلب. يُرجى الرجوع وإعادة تحميل الصفحة ثم المحاولة من جديد.',
  'common.error.internal': 'واجهت الحقيبة نفسها مشكلة. لم يتغير شيء. يُرجى المحاولة من جديد بعد دقيقة.',
  'common.error.home': 'فتح حقيبتي',
  'common.error.signed-out': 'انتهت جلستك. يُرجى تسجيل الدخول ثم المحاولة من جديد.',
  'common.error.signed-out.heading': 'لم يُسجَّل الدخول',
  'common.error.typed': 'ما كتبته، لكي يمكنك نسخه',
}
