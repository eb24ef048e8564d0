import type { archive as english } from '../en/archive.ts'
import type { Translated } from '../message.ts'

export const archive: Translated<typeof english> = {
  'archive.heading': 'الأرشيف',
  'archive.link': 'الأرشيف ({count})',
  'archive.link-more': 'الأرشيف (أكثر من {count})',
  'archive.do': 'أرشفة',
  'archive.undo': 'إخراج من الأرشيف',
  'archive.what':
    'الشارات المؤرشفة خارج قائمتك، وما عدا ذلك كما كان: في مجموعاتها، وفي ما شاركته، وفي ملف التصدير.',
  'archive.shown': 'تعرض المجموعات وما شاركته الشارات المؤرشفة كما كانت.',
  'archive.badge-archived': 'تمت الأرشفة: لم تعد هذه الشارة في قائمتك. تعرضها المجموعات وما شاركته كما كانت.',
  'archive.badge-listed': 'عادت هذه الشارة إلى قائمتك.',
  'archive.moved': {
    zero: 'لم تتم أرشفة أي شارة.',
    one: 'تمت أرشفة شارة واحدة.',
    two: 'تمت أرشفة شارتين.',
    few: 'تمت أرشفة {count} شارات.',
    many: 'تمت أرشفة {count} شارة.',
    other: 'تمت أرشفة {count} شارة.',
  },
  'archive.back': {
    zero: 'لم تعد أي شارة إلى قائمتك.',
    one: 'عادت شارة واحدة إلى قائمتك.',
    two: 'عادت شارتان إلى قائمتك.',
    few: 'عادت {count} شارات إلى قائمتك.',
    many: 'عادت {count} شارة إلى قائمتك.',
    other: 'عادت {count} شارة إلى قائمتك.',
  },
  'archive.empty': 'لا شيء في أرشيفك.',
  'archive.all': 'كل شاراتك في الأرشيف.',
  'archive.found': 'في أرشيفك شارات تطابق هذا البحث.',
  'archive.look': 'البحث في الأرشيف',
  'archive.found-list': 'في قائمتك شارات تطابق هذا البحث.',
  'archive.look-list': 'البحث في القائمة',
  'archive.search': 'البحث في أرشيفك',
  'archive.clear': 'عرض الأرشيف كله',
  'archive.mark': 'مؤرشفة',
  'archive.is': 'هذه الشارة في أرشيفك، لذلك لا تظهر في قائمتك. تعرضها المجموعات وما شاركته كما كانت.',
}
