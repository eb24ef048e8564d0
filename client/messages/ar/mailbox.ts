import type { mailbox as english } from '../en/mailbox.ts'
import type { Translated } from '../message.ts'

export const mailbox: Translated<typeof english> = {
  'mailbox.heading': 'رسائل لم تُرسَل',
  'mailbox.explanation': 'ليس لهذه الحقيبة خادم بريد، لذا تبقى رسائلها هنا، الأحدث أولًا، إلى أن تتوقف.',
  'mailbox.empty':
    'ليس لهذه الحقيبة خادم بريد، لذا تبقى رسائلها هنا. لا رسائل بعد: عند تسجيل الدخول بأي عنوان يظهر رمزه هنا.',
  'mailbox.to': 'إلى: {address}',
}
