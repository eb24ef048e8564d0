import type { consentPages as english } from '../en/consent-pages.ts'
import type { Translated } from '../message.ts'

export const consentPages: Translated<typeof english> = {
  'consent.back-to': 'العودة إلى {host}',
  'consent.open-backpack': 'فتح حقيبتي',
  'consent.check-again': 'عرض ما صار معروفًا الآن',
  'consent.window.heading': {
    zero: 'تسجيل الدخول لإضافة شارات',
    one: 'تسجيل الدخول لإضافة شارة',
    two: 'تسجيل الدخول لإضافة شارتين',
    few: 'تسجيل الدخول لإضافة {count} شارات',
    many: 'تسجيل الدخول لإضافة {count} شارة',
    other: 'تسجيل الدخول لإضافة {count} شارة',
  },
  'consent.window.heading.add-address': 'إضافة عنوان إلى حقيبتك',
  'consent.window.heading.switch-account': 'تسجيل الدخول بحساب آخر',
  'consent.window.keep': 'المتابعة باسم {address}',
  'consent.window.over': 'يمكنك إغلاق هذه النافذة.',
  'consent.hand-over.heading': 'تم تسجيل دخولك',
  'consent.hand-over': 'تُغلَق هذه النافذة من تلقاء نفسها، والقرار لك في الصفحة التي أتيت منها.',
  'consent.hand-over.here': 'القرار في هذه النافذة',
  'consent.closed.heading': 'لم يبقَ هنا ما يُفعل',
  'consent.closed.closed': 'أغلقت الصفحة الطالبة طلبها. يمكنك إغلاق هذه النافذة.',
  'consent.closed.expired':
    'صار هذا الطلب قديمًا جدًا. يُرجى العودة إلى الصفحة التي عرضت الشارة والضغط على زرها من جديد.',
  'consent.closed.other-browser':
    'بدأ هذا الطلب في متصفح آخر، ولا يُستكمل إلا هناك. يُرجى العودة إلى الصفحة التي عرضت الشارة.',
  'consent.long.not': {
    zero: 'ولا يوجد ما تتعذر إضافته.',
    one: 'وتتعذر إضافة واحدة.',
    two: 'وتتعذر إضافة اثنتين.',
    few: 'وتتعذر إضافة {count}.',
    many: 'وتتعذر إضافة {count}.',
    other: 'وتتعذر إضافة {count}.',
  },
  'consent.long.not-added': {
    zero: 'أُضيفت كلها.',
    one: 'لم تُضَف واحدة.',
    two: 'لم تُضَف اثنتان.',
    few: 'لم تُضَف {count}.',
    many: 'لم تُضَف {count}.',
    other: 'لم تُضَف {count}.',
  },
  'consent.long.choose': 'العرض والاختيار',
  'consent.long.tick-all': 'تحديد الكل',
  'consent.long.tick-none': 'إلغاء تحديد الكل',
  'consent.long.details': 'التفاصيل',
  'consent.long.copy': 'نسخ هذه الأسطر',
  'consent.long.copied': 'نُسخت الأسطر.',
  'consent.long.not-copied': 'تعذّر نسخ الأسطر. إنها معروضة هنا.',
  'consent.long.held': 'موجودة في حقيبتك من قبل.',
  'consent.long.checking': {
    zero: 'لا شارات للفحص',
    one: 'يجري فحص شارة واحدة',
    two: 'يجري فحص شارتين',
    few: 'يجري فحص {count} شارات',
    many: 'يجري فحص {count} شارة',
    other: 'يجري فحص {count} شارة',
  },
  'consent.long.checked': 'فُحص {done} من {count}',
  'consent.long.patience':
    'نسأل عن كل شارة من منحها، ولا نسأل عن كثير دفعة واحدة أبدًا. يمكن ترك هذه الصفحة مفتوحة والعودة إليها.',
  'consent.long.patience-own':
    'نسأل عن كل شارة من منحها، ولا نسأل عن كثير دفعة واحدة أبدًا. يمكن إغلاق هذه الصفحة: نتابع العمل، وينتظرك ما نجده تحت «إضافة شارات».',
}
