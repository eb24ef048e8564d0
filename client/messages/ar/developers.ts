import type { developers as english } from '../en/developers.ts'
import type { Translated } from '../message.ts'

export const developers: Translated<typeof english> = {
  'developers.docs.title': 'للجهات المانحة',
  'developers.cards.heading': 'شارات للتجربة',
  'developers.cards.what':
    'كل بيان من بيانات المنح هذه ينتهي دائمًا بالطريقة نفسها، لترى ما تُبلَّغ به صفحتك. يُمرَّر عنوانه إلى OpenBadges.issue في صفحتك، أو يُجرَّب هنا.',
  'developers.cards.whose':
    'في الحقيبة يكون كل منها باسم من سجّل الدخول. ما يُضاف يُضاف حقًا إلى تلك الحقيبة؛ ويمكن استرجاعه بزر «تراجع».',
  'developers.cards.added': 'أُضيف',
  'developers.cards.try': 'تجربة',
  'developers.cards.try.name': 'تجربة: {code}',
  'developers.cards.copy': 'نسخ',
  'developers.cards.copy.name': 'نسخ: {code}',
  'developers.cards.copied': 'نُسخ العنوان.',
  'developers.cards.how.valid': 'الضغط على «إضافة شارة واحدة». أي شيء آخر بعد «?» يجعلها شارة أخرى.',
  'developers.cards.how.declined': 'شارة سليمة. الضغط على «ليس الآن».',
  'developers.cards.how.already-held':
    'شارة سليمة مرتين في قائمة واحدة: تُضاف الأولى، والثانية موجودة من قبل.',
  'developers.cards.how.too-many': 'قائمة من {count} عنصر، أطول مما تقبله الحقيبة.',
  'developers.cards.how.unavailable':
    'لا شارة تسبب هذا. تُحذف الحقيبة من frame-src في سياسة صفحتك، ثم الانتظار عشر ثوانٍ والضغط على «إغلاق».',
}
