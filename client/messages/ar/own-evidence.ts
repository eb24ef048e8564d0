export const ownEvidence = {
  'own-evidence.heading': 'ما أضفته أنت',
  'own-evidence.what':
    'هنا يمكن بيان كيف نلت هذه الشارة: رابط إلى عملك وكلمات قليلة عنه. لا يراه أحد سواك ما لم تعرضه على غيرك.',
  'own-evidence.unchecked': 'أدلة منك أنت، ولم تتحقق منها الجهة المانحة.',
  'own-evidence.add': 'إضافة دليل منك',
  'own-evidence.edit': 'تعديل دليلك',
  'own-evidence.open': 'فتح على {host}',
  'own-evidence.is-private': 'لا يراه أحد سواك.',
  'own-evidence.is-shown': 'يظهر في الصفحات التي تشارك فيها هذه الشارة.',
  'own-evidence.act.edit': 'تعديل: {title}',
  'own-evidence.act.remove': 'إزالة: {title}',
  'own-evidence.act-short.edit': 'تعديل',
  'own-evidence.act-short.remove': 'إزالة',
  'own-evidence.full': 'لا متسع هنا للمزيد. تفسح إزالة ما لا يلزم مكانًا.',
  'own-evidence.full-account':
    'لا متسع في حقيبتك لمزيد من الأدلة منك. تفسح إزالة ما لا يلزم منها، من أي شارة، مكانًا.',
  'own-evidence.removed': 'أُزيل {title}.',
  'own-evidence.removed.until': {
    zero: 'يمكنك التراجع عن ذلك الآن فقط.',
    one: 'يمكنك التراجع عن ذلك خلال دقيقة واحدة.',
    two: 'يمكنك التراجع عن ذلك خلال دقيقتين.',
    few: 'يمكنك التراجع عن ذلك خلال {count} دقائق.',
    many: 'يمكنك التراجع عن ذلك خلال {count} دقيقة.',
    other: 'يمكنك التراجع عن ذلك خلال {count} دقيقة.',
  },
  'own-evidence.removed.no-room':
    'تعذّر التراجع: لا متسع هنا للمزيد. تلزم إزالة ما لا يلزم، ثم الضغط على «تراجع» مرة أخرى.',
  'own-evidence.removed.no-room-account':
    'تعذّر التراجع: لا متسع في حقيبتك لمزيد من الأدلة منك. تلزم إزالة ما لا يلزم منها، من أي شارة، ثم الضغط على «تراجع» مرة أخرى.',

  'own-evidence.title': 'العنوان',
  'own-evidence.title-hint': 'ما هو، في كلمات قليلة.',
  'own-evidence.text': 'النص',
  'own-evidence.text-hint': 'ماذا عملت، وكيف يبيّن ذلك ما تدل عليه هذه الشارة. يمكن تركه فارغًا.',
  'own-evidence.link': 'الرابط',
  'own-evidence.link-hint': 'عنوان صفحة على الويب تُظهره. يمكن تركه فارغًا.',
  'own-evidence.show': 'إظهاره في الصفحات التي أشاركها',
  'own-evidence.show-hint':
    'من يرى هذه الشارة برابط منك يرى هذا أيضًا، معلَّمًا بأنه منك. ولا تظهر هناك عناوين بريدك الإلكتروني.',
  'own-evidence.problem.title-missing': 'يلزم عنوان.',
  'own-evidence.problem.title-too-long': 'هذا العنوان أطول من اللازم.',
  'own-evidence.problem.text-too-long': 'هذا النص أطول من اللازم: أقصاه 2000 حرف.',
  'own-evidence.problem.link-not-web':
    'يلزم العنوان الكامل لصفحة على الويب خارج هذه الحقيبة، مثل https://example.org/my-work.',
  'own-evidence.problem.link-too-long': 'هذا الرابط أطول من اللازم.',

  'own-evidence.stale':
    'تغيّر هذا في أثناء ذلك في علامة تبويب أخرى أو على جهاز آخر، فلم يُحفظ تعديلك بعد. هذا ما فيه الآن، وما كتبته أدناه. الحفظ مرة أخرى يضع نصك مكانه.',
  'own-evidence.gone':
    'أُزيل هذا في أثناء ذلك في علامة تبويب أخرى أو على جهاز آخر، فلم يُحفظ تعديلك بعد. ما كتبته أدناه، والحفظ يضيفه من جديد.',
  'own-evidence.badge-removed': 'أُزيلت هذه الشارة من حقيبتك في أثناء ذلك، فلم يُحفظ شيء.',
  'own-evidence.open-badge': 'فتح الشارة',

  'own-evidence.shared.heading': 'أضافه صاحب الشارة',
  'own-evidence.shared.unchecked':
    'كتب هذا بنفسه من يعرض هذه الشارة. وهو ليس جزءًا مما مُنح، ولم يتحقق منه أحد.',
}
