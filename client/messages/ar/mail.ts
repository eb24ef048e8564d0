import type { mail as english } from '../en/mail.ts'
import type { Translated } from '../message.ts'

export const mail: Translated<typeof english> = {
  'mail.code.subject': 'رمزك لدى {host}',
  'mail.code.for-badges': 'رمزك لإضافة شارات على {asker}:',
  'mail.code.for-sign-in': 'رمزك لتسجيل الدخول إلى حقيبتك:',
  'mail.code.for-address': 'رمزك لإضافة هذا العنوان إلى حقيبتك:',
  'mail.code.where': 'يُكتب هذا الرمز على {host} فقط، في المتصفح الذي طلبه. يصلح لمدة 10 دقائق ولمرة واحدة.',
  'mail.code.not-you':
    'إن لم تطلبه فلا يلزم فعل شيء: لا يدخل أحد دون هذا الرمز. لا ينبغي إخبار أحد به أبدًا؛ نحن لا نسأل عنه مطلقًا.',
  'mail.added.open': 'عرض ما أُضيف',
}
