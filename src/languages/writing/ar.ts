import type { WritingWords } from './words.ts';

/** What checks know of Arabic, which has no capitals: abbreviations in it are those of other languages. */
export const ar: WritingWords = {
  abbreviations: ['CV', 'IP', 'JPG', 'PNG'],
  emptyLinks: [
    'هنا',
    'اضغط هنا',
    'انقر هنا',
    'اضغط',
    'انقر',
    'المزيد',
    'اقرأ المزيد',
    'للمزيد',
    'اعرف المزيد',
    'مزيد من المعلومات',
    'هذا الرابط',
    'الرابط',
    'رابط',
    'هذه الصفحة',
    'التفاصيل',
    'تحميل',
    'تنزيل',
  ],
  imageOf: ['صورة ل', 'صورة تظهر '],
  ownPhone: ['جوال', 'الجوال', 'موبايل', 'هاتف شخصي', 'رقم شخصي'],
  instructions: undefined,
};
