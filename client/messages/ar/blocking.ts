import type { blocking as english } from '../en/blocking.ts'
import type { Translated } from '../message.ts'

export const blocking: Translated<typeof english> = {
  'blocking.heading': 'الجهات المحظورة',
  'blocking.what':
    'لا تُعرض عليك شارات هذه الجهات. وتبقى الشارات التي لديك. ولا تعلم الصفحات التي تعرضها إلا أنك لم تُضفها.',
  'blocking.none': 'لا شيء.',
  'blocking.since': 'حُظرت في {day}',
  'blocking.block': 'حظر هذه الجهة',
  'blocking.unblock': 'رفع الحظر',
  'blocking.unblock.name': 'رفع الحظر عن {host}',
  'blocking.offer': 'إن لم ترغب في شارات من {host} فلن تُعرض عليك بعد الآن. وتبقى الشارات التي لديك.',
  'blocking.is-blocked': 'حظرتَ {host}. لا تُعرض عليك شاراتها.',
}
