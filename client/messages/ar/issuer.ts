import type { issuer as english } from '../en/issuer.ts'
import type { Translated } from '../message.ts'

export const issuer: Translated<typeof english> = {
  'issuer.note':
    'مرحبًا،\n\nتعذّر على حقيبتي إضافة الشارة التي منحتموني إياها:\n{assertion}\n\nما وجدته: {detail} (الرمز: {code})\n\nهل يمكنكم إصلاح ذلك وإخباري؟ شكرًا لكم!',
  'issuer.request.unknown':
    'هذا الطلب قديم جدًا أو لم يُقدَّم قط. يُرجى العودة إلى الصفحة التي عرضت عليك الشارة والبدء من جديد.',
  'issuer.request.too-many-entries':
    'طلبت تلك الصفحة شارات أكثر مما يمكن إضافته دفعة واحدة. لم يُضَف شيء. يُرجى إبلاغ القائمين عليها: 500 على الأكثر في المرة الواحدة.',
  'issuer.request.nothing': 'لم تُذكر أي شارة. يُرجى العودة إلى الصفحة التي عرضت عليك الشارة والبدء من جديد.',
}
