import type { ReminderWords } from './index.ts';

export const es: ReminderWords = {
  greeting: 'Hola, {learner}:',
  'subject.open': 'Ya disponible: {title}',
  'subject.due': 'Toca hacerlo ahora: {title}',
  'subject.overdue': 'Pendiente: {title}',
  'subject.lapsed': 'Su certificado ha caducado: {title}',
  'body.open': 'Ha completado «{course}». Ya puede hacer un breve repaso: {title}.',
  'body.open.certificate': 'Su certificado de «{course}» caduca pronto. Puede renovarlo desde hoy: {title}.',
  'body.due': 'Toca hacer un breve repaso de «{course}»: {title}.',
  'body.due.certificate': 'Es el momento de renovar su certificado de «{course}»: {title}.',
  'body.overdue': 'El plazo del repaso de «{course}» ha pasado y sigue pendiente: {title}.',
  'body.lapsed': 'Su certificado de «{course}» ha caducado. Volverá a ser válido en cuanto apruebe: {title}.',
  'body.update': 'Hay novedades para quienes han completado «{course}»: {title}.',
  why: 'Lleva unos minutos. Recordar lo aprendido y recibir comentarios al momento es lo que hace que perdure.',
  'why.certificate': 'Puede prepararse con el curso y hacerlo cuando tenga tiempo.',
  'why.update': 'Lleva unos minutos.',
  due: 'Complételo antes del final del día {due}.',
  link: 'Empiece aquí: {link}',
  'calendar.step': 'Este día toca {title}, un repaso de «{course}».',
  'calendar.update': 'Este día se publica {title}, una actualización de «{course}».',
  'calendar.learner': '{learner}: este día toca {title}, un repaso de «{course}».',
};
