import type { offline as english } from '../en/offline.ts'
import type { Translated } from '../message.ts'

export const offline: Translated<typeof english> = {
  'offline.heading': 'لا يوجد اتصال بالإنترنت',
  'offline.what': 'هذه الصفحة غير محفوظة في هذا المتصفح. أما ما سبق عرضه فمحفوظ: قائمتك وشاراتك.',
  'offline.home': 'الانتقال إلى شاراتي',
  'offline.kept':
    'لا اتصال بالإنترنت: هذا ما كان عند آخر مشاهدة. والبحث والترتيب وكل تغيير تحتاج إلى الإنترنت.',
}
