import type { accountMail as english } from '../en/account-mail.ts'
import type { Translated } from '../message.ts'

export const accountMail: Translated<typeof english> = {
  'account.mail.passkey.subject': 'أُضيف مفتاح مرور إلى حقيبتك لدى {host}',
  'account.mail.passkey.what': 'أُضيف مفتاح مرور إلى حقيبتك لدى {host}. من يملكه يسجّل الدخول دون رمز.',
  'account.mail.address.subject': 'أُضيف عنوان إلى حقيبتك لدى {host}',
  'account.mail.address.what':
    'أُضيف العنوان {address} إلى حقيبتك لدى {host}. من يقرأ بريده يمكنه تسجيل الدخول.',
  'account.mail.primary.subject': 'تذهب رسائل حقيبتك لدى {host} الآن إلى عنوان آخر',
  'account.mail.primary.what':
    'تذهب رسائل حقيبتك لدى {host} من الآن إلى {address}، ولم تعد تذهب إلى {former}.',
  'account.mail.removed.subject': 'أُزيل عنوان من حقيبتك لدى {host}',
  'account.mail.removed.what': 'أُزيل العنوان {address} من حقيبتك لدى {host} ولم يعد يفتحها.',
  'account.mail.when': 'الوقت: {moment}',
  'account.mail.browser': 'المتصفح: {device}',
  'account.mail.was-you': 'إن كان هذا منك فلا يلزم فعل شيء.',
  'account.mail.not-you':
    'إن لم يكن هذا منك فهناك من يمكنه فتح حقيبتك. يُرجى تسجيل الدخول برمز، وإزالة ما ليس لك من مفاتيح المرور والعناوين، ثم الضغط على «تسجيل الخروج من كل مكان».',
  'account.mail.removed.not-you':
    'إن لم يكن هذا منك فهناك من يمكنه فتح حقيبتك. يُرجى تسجيل الدخول بعنوان آخر من عناوينك أو بمفتاح مرور، وإضافة هذا العنوان من جديد، وإزالة ما ليس لك، ثم الضغط على «تسجيل الخروج من كل مكان». إن لم يبقَ لك شيء منها فيمكن الكتابة إلى من يدير {host}.',
  'account.mail.open': 'فتح الحساب',
}
