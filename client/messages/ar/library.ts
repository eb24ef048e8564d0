import type { library as english } from '../en/library.ts'
import type { Translated } from '../message.ts'

export const library: Translated<typeof english> = {
  'library.search': 'البحث في شاراتك',
  'library.search-hint': 'الاسم أو الجهة المانحة أو المهارة أو الوصف',
  'library.issuer': 'الجهة المانحة',
  'library.year': 'السنة',
  'library.status': 'الحالة',
  'library.sort': 'الترتيب حسب',
  'library.all': 'الكل',
  'library.status.valid': 'سارية',
  'library.status.expired': 'منتهية الصلاحية',
  'library.status.withdrawn': 'مسحوبة',
  'library.sort.added': 'الأحدث أولًا',
  'library.sort.awarded': 'آخر ما مُنح أولًا',
  'library.sort.name': 'الاسم',
  'library.sort.issuer': 'اسم الجهة المانحة',
  'library.show': 'عرض',
  'library.clear': 'عرض كل الشارات',
  'library.nothing': 'لا توجد شارة مطابقة. يمكن المحاولة بكلمات أقل أو عرض كل الشارات.',
  'library.first': 'الصفحة الأولى',
  'library.next': 'الصفحة التالية',
  'library.count-found': {
    zero: 'لم يُعثر على شارات',
    one: 'عُثر على شارة واحدة',
    two: 'عُثر على شارتين',
    few: 'عُثر على {count} شارات',
    many: 'عُثر على {count} شارة',
    other: 'عُثر على {count} شارة',
  },
  'library.count-more': 'أكثر من {count} شارة',
}
