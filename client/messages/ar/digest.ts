import type { digest as english } from '../en/digest.ts'
import type { Translated } from '../message.ts'

export const digest: Translated<typeof english> = {
  'digest.heading': 'رسائل عن التغييرات',
  'digest.what':
    'يُعاد التحقق من شاراتك كل ليلة. ويمكن أن تخبرك رسالة، مرة واحدة في اليوم على الأكثر، بما انتهت صلاحيته منها أو أُلغي أو تغيّر أو لم يعد لدى جهته. وحين تُضاف شارات يصلك خبرها في كل حال.',
  'digest.is-on': 'إنها مفعّلة.',
  'digest.is-off': 'إنها متوقفة.',
  'digest.turn-on': 'تفعيل هذه الرسائل',
  'digest.turn-off': 'إيقاف هذه الرسائل',
  'digest.subject': {
    zero: 'لم يتغير شيء في شاراتك',
    one: 'تغيّر شيء في إحدى شاراتك',
    two: 'تغيّر شيء في شارتين من شاراتك',
    few: 'تغيّر شيء في {count} من شاراتك',
    many: 'تغيّر شيء في {count} من شاراتك',
    other: 'تغيّر شيء في {count} من شاراتك',
  },
  'digest.opening': {
    zero: 'لم يتغير شيء في شاراتك:',
    one: 'تغيّر شيء في إحدى شاراتك:',
    two: 'تغيّر شيء في شارتين من شاراتك:',
    few: 'تغيّر شيء في {count} من شاراتك:',
    many: 'تغيّر شيء في {count} من شاراتك:',
    other: 'تغيّر شيء في {count} من شاراتك:',
  },
  'digest.what.revoked': '{badge}: ألغتها جهتها',
  'digest.what.suspended': '{badge}: علّقتها جهتها',
  'digest.what.unproven': '{badge}: لم يعد ما تنشره جهتها يثبتها',
  'digest.what.gone': '{badge}: لم تعد جهتها تعرضها',
  'digest.what.good': '{badge}: عادت صالحة',
  'digest.what.changed': '{badge}: تعرضها جهتها الآن على نحو آخر',
  'digest.what.expired': '{badge}: انتهت صلاحيتها',
  'digest.kept': 'كلها ما زالت في حقيبتك كما أضفتها. وفي صفحة كل منها المزيد:',
  'digest.open': 'فتح حقيبتك',
  'digest.why': 'تصلك هذه الرسالة لأنك فعّلتها في حسابك. وهذه الصفحة توقفها:',
  'digest.end': 'إيقاف هذه الرسائل',
  'digest.end.what': 'لن تصلك رسائل عن تغييرات شاراتك بعد الآن. وحين تُضاف شارات يصلك خبرها كما من قبل.',
  'digest.ended': 'توقفت. لن تصلك رسائل عن التغييرات بعد الآن.',
  'digest.to-account': 'فتح الحساب',
}
