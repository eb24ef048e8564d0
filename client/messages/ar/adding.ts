import type { adding as english } from '../en/adding.ts'
import type { Translated } from '../message.ts'

export const adding: Translated<typeof english> = {
  'adding.heading': 'إضافة شارات',
  'adding.what':
    'يمكن هنا إحضار الشارات الموجودة لديك: الصورة المحفوظة أو عنوانها أو كل ما في حقيبة أخرى دفعة واحدة. نتحقق من كل شارة، والقرار لك فيما يُضاف.',
  'adding.empty': 'يجب أولًا اختيار ملف أو لصق شيء.',
  'adding.files': 'اختيار ملفات',
  'adding.files-hint':
    'صور تحمل شارة (PNG أو SVG) أو JSON أو ملف zip منها، بأي عدد دفعة واحدة. ويمكن أيضًا إفلاتها هنا.',
  'adding.pasted': 'أو لصق عنوان (URL) أو شارة موقَّعة (JWS) أو JSON',
  'adding.pasted-hint': 'عند وجود عدة عناوين: كل عنوان في سطر.',
  'adding.continue': 'متابعة',
  'adding.next': 'لا يُضاف شيء بعد: يظهر أولًا ما وجدناه.',
  'adding.bring':
    'هل لديك شارات في مكان آخر؟ يمكن إحضار صورها أو عناوينها أو ملف zip منها تحت «إضافة شارات».',
  'adding.chosen': 'عدد الملفات المختارة: {count}',
  'adding.sending': 'الملفات في الطريق …',
  'adding.checking': 'يجري فحص الملفات …',
  'adding.too-large': 'هذا أكثر مما نقبله دفعة واحدة: الحد أقل من 1 غيغابايت.',
  'adding.failed': 'لم تصل الملفات، ولم يُضَف شيء. يُرجى المحاولة من جديد بعد دقيقة.',
  'adding.problems': {
    zero: 'لا ملفات بلا شارة تُضاف',
    one: 'ملف واحد لم يعطِ شارة تُضاف',
    two: 'ملفان لم يعطيا شارة تُضاف',
    few: '{count} ملفات لم تعطِ شارة تُضاف',
    many: '{count} ملفًا لم تعطِ شارة تُضاف',
    other: '{count} ملف لم تعطِ شارة تُضاف',
  },
  'adding.pasted-name': 'النص الملصوق',
  'adding.nothing': 'لا توجد شارة فيما اخترته.',
  'adding.more': 'إضافة شارات أخرى',
  'adding.problem.not-a-badge': 'هذه ليست شارة.',
  'adding.problem.no-badge': 'لا تحتوي هذه الصورة على شارة.',
  'adding.problem.damaged': 'هذه الصورة تالفة: لا يمكن قراءة شارة منها.',
  'adding.problem.too-large': 'هذا أكبر مما نقبله.',
  'adding.problem.zip-damaged': 'ملف zip هذا تالف ولا يمكن فتحه.',
  'adding.problem.zip-locked': 'هذا مقفل بكلمة مرور. يجب فك ضغطه أولًا.',
  'adding.problem.too-many': 'تُرك هذا وما جاء بعده: يُقبل {count} على الأكثر دفعة واحدة.',
  'adding.problem.same': 'هذه هي الشارة نفسها الموجودة مرة أخرى هنا.',
}
