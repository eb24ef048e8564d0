import type { merging as english } from '../en/merging.ts'
import type { Translated } from '../message.ts'

export const merging: Translated<typeof english> = {
  'merging.heading': 'جمع حقيبتين معًا',
  'merging.offer': 'جمع الحقيبتين معًا',
  'merging.what':
    'أثبتَّ أن {address} لك أيضًا. وهو يفتح حقيبة أخرى. إن كانت الحقيبتان لك فيمكن أن تصيرا هذه الحقيبة وحدها.',
  'merging.moves': 'ما ينتقل إلى هذه الحقيبة',
  'merging.badges': {
    zero: 'لا شارات.',
    one: 'شارة واحدة.',
    two: 'شارتان.',
    few: '{count} شارات.',
    many: '{count} شارة.',
    other: '{count} شارة.',
  },
  'merging.twice': {
    zero: 'لا شيء منها هنا.',
    one: 'إحداها هنا أيضًا: تبقى التي أُضيفت أولًا.',
    two: 'اثنتان منها هنا أيضًا: تبقى التي أُضيفت أولًا.',
    few: '{count} منها هنا أيضًا: تبقى التي أُضيفت أولًا.',
    many: '{count} منها هنا أيضًا: تبقى التي أُضيفت أولًا.',
    other: '{count} منها هنا أيضًا: تبقى التي أُضيفت أولًا.',
  },
  'merging.addresses': {
    zero: 'لا عناوين:',
    one: 'عنوان واحد:',
    two: 'عنوانان:',
    few: '{count} عناوين:',
    many: '{count} عنوانًا:',
    other: '{count} عنوان:',
  },
  'merging.passkeys': {
    zero: 'لا مفاتيح مرور.',
    one: 'مفتاح مرور واحد.',
    two: 'مفتاحا مرور.',
    few: '{count} مفاتيح مرور.',
    many: '{count} مفتاح مرور.',
    other: '{count} مفتاح مرور.',
  },
  'merging.ends': 'ما ينتهي هناك',
  'merging.ends.what':
    'جلساتها، والصفحات التي تتخطى نافذة تسجيل الدخول. وتذهب الرسائل إلى العنوان الرئيسي لهذه الحقيبة. لا يمكن التراجع عن ذلك.',
  'merging.again.why':
    'مضى وقت على تسجيل دخولك هنا. كي لا يفعل ذلك أحد غيرك على هذا الجهاز، يلزم تسجيل الدخول من جديد أولًا.',
  'merging.again': 'تسجيل الدخول من جديد',
  'merging.do': 'جمعهما',
  'merging.cancel': 'إبقاؤهما منفصلتين',
  'merging.nothing': 'لا شيء هنا يمكن جمعه: إما أنه تم، وإما أنه استغرق وقتًا أطول مما يلزم.',
  'merging.add-again': 'إضافة عنوان من جديد',
  'merging.mail.subject': 'حقيبتان لدى {host} صارتا واحدة',
  'merging.mail.what':
    'جُمعت حقيبتاك لدى {host}. صارت شاراتهما وعناوينهما ومفاتيح مرورهما في حقيبة واحدة، وكل عنوان يفتحها.',
  'merging.mail.not-you':
    'إن لم يكن هذا منك فهناك من يقرأ بريدك. يُرجى تغيير كلمة مرور صندوق بريدك، ثم تسجيل الدخول برمز، ومراجعة الحساب، والضغط على «تسجيل الخروج من كل مكان».',
  'merging.mail.open': 'فتح الحساب',
  'merging.collections': {
    zero: 'لا مجموعات.',
    one: 'مجموعة واحدة.',
    two: 'مجموعتان.',
    few: '{count} مجموعات.',
    many: '{count} مجموعة.',
    other: '{count} مجموعة.',
  },
}
