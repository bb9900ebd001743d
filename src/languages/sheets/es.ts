import type { SheetWords } from './index.ts';

export const es: SheetWords = {
  title: 'Cursos para {agency}',
  lead: 'Esta carpeta contiene lo que {agency} necesita para ofrecer estos cursos en su sistema de gestión del aprendizaje (LMS). Esta página indica qué archivo usar, cómo ponerlo en marcha y para qué sirve cada uno de los demás.',
  contents: 'En esta página',
  'your-lms': 'su LMS',

  'first.title': 'Qué hacer primero',
  'first.take': 'Use este archivo. De todos los de esta carpeta, es el más adecuado para {lms}:',
  'first.take-each':
    'Use estos archivos, uno por curso e idioma. De todos los de esta carpeta, son los más adecuados para {lms}:',
  'first.check': 'Antes de importar, compruebe que los archivos son los que se enviaron: «{check}».',
  'first.zipped': 'No descomprima los paquetes: el LMS importa el archivo .zip completo.',
  'first.then':
    'Después siga los pasos de «{steps}», más abajo, haga una prueba y dé acceso a las personas inscritas.',
  'first.rest':
    'También hay aquí paquetes de los mismos cursos para otros estándares. No los necesita para {lms}.',
  'first.later':
    'Los repasos tienen archivos propios, que también se importan. «{later}» dice cuándo y cómo.',
  'first.none':
    'Ningún paquete de «{course}» es de un estándar que {lms} importe tal como viene. Admite {standards}. Pida uno de ellos antes de continuar: {support}.',
  'first.none-unknown':
    'Ningún paquete de «{course}» es para un LMS. Pida uno antes de continuar: {support}.',

  'licence.title': 'Su licencia',
  'licence.agency': 'Organismo',
  'licence.hosts': 'Direcciones de su LMS',
  'licence.on': 'Preparada el',
  'licence.publisher': 'Editor',
  'licence.support': 'Ayuda con esta entrega',
  'licence.learners': 'Ayuda para participantes',
  'licence.notice':
    'Después del {day}, los cursos aún se pueden hacer y todo se registra. Avisan a quien los hace de que la licencia ha terminado.',
  'licence.block-new':
    'Después del {day}, quien ya haya abierto un curso puede seguir y terminarlo. Quien no lo haya abierto no puede empezarlo: ve una página que le remite a {contact}. Rige desde el mediodía UTC del día siguiente, cuando el día ha terminado en todas partes.',
  'licence.refreshers':
    'Después de ese día, los repasos aún se pueden hacer. Avisan a quien los hace de que la licencia ha terminado.',
  'licence.none': 'Después del {day}, nada cambia en los cursos.',
  'licence.renew':
    'Para seguir después, renueve la licencia antes del {day}: {support}. Recibirá archivos nuevos para poner en lugar de estos.',
  'licence.endless': 'La licencia no tiene fecha de fin, así que nada cambia en los cursos por sí solo.',
  'licence.in-grace': 'Hasta el {day} nada cambia para los participantes.',
  'licence.never': 'A nadie se le interrumpe nunca a mitad de un curso, y los resultados quedan en su LMS.',
  'licence.seats':
    'El número de participantes se cuenta como dice el contrato, a partir de los informes de su LMS: por lo general, cada persona que ha abierto un curso dentro del plazo cuenta una vez, sea cual sea el número de cursos, idiomas y repasos. Los cursos no cuentan a nadie.',
  'licence.offline':
    'Los paquetes funcionan por sí solos. No contactan con ningún servidor de {publisher}, que no ve ni a quienes hacen el curso ni sus resultados. Por eso pueden hacer poco por la licencia, y no imponerla: nadie puede contarlos ni desactivarlos desde fuera, y solo conocen la fecha por los relojes del dispositivo de cada persona y del servidor en el que están.',

  'courses.title': 'Los cursos y sus archivos',
  'courses.about': 'Versión {version}. Dura aproximadamente {time}.',
  'courses.version': 'Versión {version}.',
  'packages.caption': 'Paquetes de «{title}»',
  'packages.file': 'Archivo',
  'packages.language': 'Idioma',
  'packages.standard': 'Estándar',
  'packages.size': 'Tamaño',
  'packages.sum': 'Comienzo del SHA-256',
  'packages.best': 'el más adecuado para {lms}',
  'standard.scorm12': 'lo importan casi todos los LMS',
  'standard.scorm2004-3rd': 'distingue entre completado y superado',
  'standard.scorm2004-4th': 'la última edición de SCORM, para un LMS que la pida',
  'standard.cmi5': 'para un LMS que importe cmi5 y guarde sus declaraciones',
  'standard.xapi': 'para un LMS o un almacén de registros que admita xAPI',
  'standard.web': 'para leer sin LMS: usted no recibe ningún resultado',
  'refreshers.caption': 'Repasos de «{title}»',
  'refreshers.name': 'Repaso',
  'refreshers.when': 'Cuándo corresponde',
  'refreshers.files': 'Archivos',
  'due.after': '{time} después de completar el curso.',
  'due.yearly':
    'Cada año, {time} después del 1 de enero, para todas las personas que hayan completado el curso.',
  'due.opens': 'Se puede hacer desde {time} antes.',
  'due.window': 'Se considera a tiempo hasta {time} después.',
  'due.on': 'El {day}, para todas las personas que hayan completado el curso antes.',
  'due.since': 'Disponible desde el {day}, para quienes habían completado el curso antes y para nadie más.',
  'due.repeat':
    'La edición siguiente está prevista {time} después, y así sucesivamente; cada una llega con una entrega nueva.',
  'due.certificate': 'Si se aprueba, renueva el certificado.',

  'steps.title': 'Importar en {lms}',
  'steps.names':
    'Los nombres entre comillas son los de la interfaz en inglés. La suya puede mostrarlos en otro idioma o tenerlos en otro lugar, según la versión.',
  'moodle.1': 'Abra el curso en Moodle, o cree uno, y active «{a}».',
  'moodle.2': 'Elija «{a}» y después «{b}».',
  'moodle.3': 'Escriba el título del curso como nombre y arrastre el archivo .zip a «{a}».',
  'moodle.4': 'Aplique los ajustes de más abajo y elija «{a}».',
  'moodle.again':
    'Abra «{a}» de la misma actividad, reemplace el archivo de «{b}» y guarde. Nunca elimine la actividad: se perderían sus intentos.',
  'moodle.completion': '«{a}»: elija «{b}» y, en «{c}», marque solo «{d}».',
  'moodle.course':
    '«{a}» del curso de Moodle: en «{b}», marque la actividad del curso y ninguna de un repaso. De ello dependen los informes, los certificados y todo lo que sigue a la finalización de un curso.',
  'moodle.completion-each':
    '«{a}»: elija «{b}». En «{c}», marque solo «{d}» en lo que se debe aprobar ({passed}) y solo «{e}» en lo demás ({completed}).',
  'moodle.attempts':
    '«{a}»: deje «{b}» en «{c}» y «{d}» en «{e}». El propio curso recuerda por dónde va cada persona y cuenta los intentos de sus cuestionarios.',
  'moodle.grade': '«{a}»: elija «{b}», con 100 como calificación máxima. En «{c}», elija «{d}».',
  'moodle.window':
    '«{a}»: «{b}» da al curso toda la pantalla, «{c}» lo mantiene dentro de Moodle. Ambas opciones funcionan.',
  'moodle.entry': '«{a}»: elija «{b}», y active «{c}». En el modo de vista previa no se registra nada.',
  'moodle.size':
    'El archivo más grande ocupa {size}. Si Moodle lo rechaza, su administración puede aumentar «{a}», y «{b}» del curso.',
  'moodle.stuck': 'En Moodle: abra «{a}» de la actividad, marque el intento y elija «{b}».',
  'cornerstone.1':
    'Abra «{a}» y arrastre allí el archivo .zip. Si su portal aún tiene la herramienta anterior, elija «{b}» > «{c}» > «{d}».',
  'cornerstone.2':
    'Cuando termine la carga, abra el borrador en «{a}», véalo en la vista previa, complete título, idioma y disponibilidad, y publíquelo.',
  'cornerstone.3': 'Asígnese el curso a usted antes de asignarlo a otras personas.',
  'cornerstone.size':
    'El archivo más grande ocupa {size}. «{a}» admite hasta 750 MB; la herramienta anterior, «{b}», hasta 250 MB.',
  'cornerstone.again':
    'Reemplace los archivos del mismo curso si Cornerstone lo permite, lo que hace cuando la estructura es la misma: en la herramienta anterior es «{a}». Si no, cree una versión nueva del curso y decida allí qué pasa con quienes ya han empezado.',
  'successfactors.1': 'En «{a}», abra «{b}» > «{c}» > «{d}».',
  'successfactors.2':
    'Elija el archivo .zip tal como está y el servidor de contenido (a menudo «{a}»). No suba paquetes SCORM 2004 al servidor por SFTP: solo funcionan si se importan aquí.',
  'successfactors.3':
    'Deje que el asistente cree el objeto de contenido y el elemento, y dé al elemento el título del curso.',
  'successfactors.4':
    'Abra el elemento y compruebe que su contenido en línea es el nuevo objeto de contenido y que completar el contenido completa el elemento.',
  'successfactors.again':
    'Importe el archivo nuevo para el mismo objeto de contenido, en lugar de crear un segundo elemento. Pregunte a SAP, o pruebe antes, qué hace su configuración con quienes ya han empezado.',
  'docebo.1':
    'En el menú de administración, en «{a}», abra «{b}». Cree un curso del tipo «{c}» o abra el que ya tiene.',
  'docebo.2': 'En la pestaña «{a}», elija «{b}» y después el estándar del paquete: «{c}».',
  'docebo.3':
    'Elija «{a}», seleccione el archivo .zip, indique cómo se muestra en cada tipo de dispositivo y guarde.',
  'docebo.again':
    'Suba el archivo nuevo al mismo material, en el curso o en «{a}». Nunca elimine el material: se perdería su seguimiento.',
  'scormcloud.1': 'En «{a}», añada un curso y seleccione el archivo .zip.',
  'scormcloud.2': 'Abra el curso y pruébelo con «{a}».',
  'scormcloud.3':
    'Para dar acceso, elija «{a}» > «{b}» y cree una invitación pública o privada; la primera, para usted, para probar. Cada persona en cada curso es una inscripción («registration») de su plan.',
  'scormcloud.again':
    'Abra el curso, elija «{a}» en «{b}» y seleccione el archivo nuevo. Para los registros existentes elija «{c}»: quien pasa a la versión nueva pierde lo que ha hecho.',
  'talentlms.1': 'Inicie sesión como instructor, abra «{a}», señale su curso y elija «{b}».',
  'talentlms.2': 'Elija «{a}» > «{b}» > «{c}».',
  'talentlms.3': 'Elija «{a}», seleccione el archivo .zip y publique la unidad.',
  'talentlms.xapi':
    'Para los paquetes cmi5 y xAPI, xAPI debe estar activado en «{a}» > «{b}». Lo que hace cada persona se ve entonces en «{c}» > «{d}».',
  'talentlms.again':
    'Edite la misma unidad y suba allí el archivo nuevo. No añada otra unidad ni elimine la primera.',
  'absorb.1': 'En la zona de administración, abra «{a}» y elija «{b}», o edite el curso que ya tiene.',
  'absorb.2': 'En «{a}», elija «{b}» y después el tipo para SCORM y otros paquetes.',
  'absorb.3': 'Suba el archivo .zip, confirme, guarde el curso y actívelo.',
  'absorb.again':
    'Edite el mismo curso y reemplace su lección. Las inscripciones anteriores conservan sus registros, pero quien está a mitad puede tener que empezar de nuevo la lección. Desactive los cursos antiguos en lugar de eliminarlos: con un curso, Absorb elimina sus inscripciones.',
  'tovuti.1': 'Abra «{a}» > «{b}» y elija «{c}».',
  'tovuti.2':
    'En la pestaña «{a}», escriba un título, elija «{b}» y seleccione el archivo .zip. «{c}» se rellena al subirlo.',
  'tovuti.3': 'En la pestaña «{a}», ajuste «{b}» para que el curso tenga espacio, y guarde.',
  'tovuti.4': 'Abra su curso o lección y añada el paquete desde «{a}».',
  'generic.1':
    'Busque dónde importa cursos su LMS. Puede llamarlo SCORM, paquete de contenido, paquete de e-learning o carga de cursos.',
  'generic.2': 'Suba el archivo .zip tal como está y dele el título del curso.',
  'generic.3': 'Si el LMS pregunta por el estándar o su versión, indique lo que dice la tabla de arriba.',
  'generic.4': 'Aplique los ajustes de más abajo y guarde.',
  'generic.again':
    'Reemplace el archivo del mismo curso, en lugar de crear otro. Pregunte al proveedor de su LMS, o pruebe antes, qué hace con quienes ya han empezado.',

  'settings.title': 'Ajustes importantes',
  'settings.status':
    'Finalización: tómela del estado que comunica el curso, no de haberlo abierto ni del tiempo dedicado.',
  'settings.mark': 'Nota para aprobar: déjela al curso, que conoce la suya.',
  'settings.attempts':
    'Intentos: ilimitados, y sin un intento nuevo en cada apertura. El propio curso recuerda por dónde va cada persona y cuenta los intentos de sus cuestionarios.',
  'settings.window':
    'Ventana: una ventana nueva o un marco, como prefiera. Permita las ventanas emergentes en el navegador si elige una nueva.',
  'settings.size':
    'Tamaño: el archivo más grande ocupa {size}. Si el LMS lo rechaza, pida a su administración que aumente el límite.',
  'test.title': 'Haga una prueba antes de dar acceso',
  'test.launch':
    'Inicie sesión como participante, no con una cuenta de administración ni en vista previa, y abra el curso.',
  'test.answer': 'Responda a algunas preguntas y salga con «{exit}».',
  'test.return': 'Ábralo de nuevo: continúa donde lo dejó.',
  'test.finish':
    'Termine el curso. Después abra el informe del LMS: muestra el estado, y la puntuación si el curso la tiene.',
  'test.sooner':
    'Para ver antes el estado y la puntuación, importe el repaso «{refresher}» y termínelo: es breve.',
  'test.clear':
    'Si algo de esto falla, no dé acceso todavía y escríbanos: {support}. Indique qué archivo y qué LMS era. Si todo va bien, elimine su intento de prueba e inscriba a las personas.',

  'done.title': 'Finalización y puntuación',
  'done.completed': 'Para terminar «{course}» hay que hacer todo lo que pide.',
  'done.passed': 'Para terminar «{course}» hay que aprobar.',
  'done.completed-and-passed': 'Para terminar «{course}» hay que recorrer todo y aprobar.',
  'done.mark': 'La calificación mínima para aprobar es {mark}.',
  'done.attempts.one': 'Hay un intento en cada cuestionario que se debe aprobar.',
  'done.attempts.other': 'Hay {count} intentos en cada cuestionario que se debe aprobar.',
  'done.attempts-any': 'Los cuestionarios se pueden intentar las veces que haga falta.',
  'done.incomplete':
    'Quien aún no ha aprobado sigue como {incomplete}, también cuando no le queda ningún intento, para que ningún LMS le cierre el paso.',
  'done.stuck':
    'Quien no tiene más intentos necesita empezar de nuevo: elimine lo que el LMS ha registrado de esa persona en el curso. Entonces comienza por la primera página.',
  'done.stuck-waits':
    'Después del final de la licencia ya no lo elimine: esa persona no podría empezar de nuevo.',
  'done.failed':
    'Quien aún no ha aprobado sigue como {incomplete}. Cuando no queda ningún intento, comunican {failed}: {courses}.',
  'done.saved':
    'Lo que se hace se guarda todo el tiempo, no solo al final, así que una ventana cerrada no pierde nada de lo respondido.',
  'done.answers':
    'Como en cualquier curso de estos estándares, las respuestas correctas están en los archivos que recibe el navegador. Si de un certificado depende mucho, que no se base solo en la puntuación.',
  'tells.title': 'Qué comunica cada estándar al LMS',
  'tells.scorm12':
    'Un estado: {incomplete} mientras se trabaja, y después {completed}, o {passed} si hay algo que superar. La puntuación va de 0 a 100.',
  'tells.scorm2004':
    'Dos estados: finalización ({incomplete}, después {completed}) y éxito ({passed}). La puntuación va de 0 a 1 y de 0 a 100.',
  'tells.cmi5':
    'Declaraciones {completed} y {passed}, con la puntuación. El LMS decide con su regla {moveOn} qué cuenta como terminado.',
  'tells.xapi':
    'Declaraciones {completed} y {passed}, con la puntuación, y una por cada respuesta. Van al almacén de registros que abrió el curso.',
  'tells.web': 'Nada. El curso solo recuerda en el navegador por dónde va cada persona.',
  'tells.answers':
    'Se registra cada respuesta con su pregunta ({standard}: su identificador), resultado y tiempo, también en los repasos: {courses}.',
  'tells.also':
    'Todos, salvo la página web, registran además el avance, el lugar y el tiempo de cada persona.',
  'languages.title': 'Varios idiomas',
  'languages.text':
    'Cada idioma es un paquete propio con el mismo contenido. Cree en su LMS un curso para cada uno que necesite e inscriba a cada persona en uno de ellos.',
  'languages.together':
    'Un paquete en varios idiomas es un solo curso: cada persona elige en él su idioma, y el LMS lleva un solo registro. Impórtelo una vez.',
  'again.title': 'Cuando llega una versión nueva',
  'again.ids':
    'Los identificadores de un curso nunca cambian de una versión a la siguiente. Si el LMS conserva sus registros al reemplazar un archivo, cada persona continúa donde estaba, y los informes también.',

  'later.title': 'Los repasos en el LMS',
  'later.own':
    'Cada repaso es un curso breve propio, con su archivo y su registro. Impórtelo igual que el curso. El registro del curso no cambia.',
  'later.assign':
    'Inscriba a las personas cuando corresponda. Algunos LMS lo hacen solos: busque la inscripción o asignación automática según la fecha en que se completó otro curso. En los demás, el informe de finalización dice a quién inscribir.',
  'later.updates':
    'Los que tienen una fecha propia son, en esa fecha, para quienes hayan completado el curso antes. Quien lo complete después recibe el siguiente.',
  'later.certificate':
    'Si un repaso renueva el certificado, haga que el LMS prolongue la validez solo cuando se apruebe.',
  'later.beyond':
    '«{refresher}» llega después del final de la licencia, incluso para quien complete el curso hoy: solo queda cubierto si la renueva.',
  'later.others': 'Quien complete el curso hacia el final del plazo tendrá también otros después.',
  'later.calendar': 'Calendario de los que tienen fecha propia: {file}',
  'later.plan': 'Qué introducir en {lms}, con mensajes para los participantes que puede usar: {file}',
  'later.plan-any': 'Qué configurar, con mensajes para los participantes que puede usar: {file}',
  'later.follows': '«{refresher}» sigue a «{course}».',

  'access.title': 'Accesibilidad',
  'access.aim':
    'Los cursos se han diseñado según las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA.',
  'access.statement':
    'La declaración de accesibilidad de cada paquete, en el archivo {file}, dice cómo se ha probado, si también lo hicieron personas, y qué barreras se conocen, si las hay. Un enlace en cada curso la abre.',
  'access.contact': 'Si algo impide a alguien hacer el curso, escriba a: {support}.',
  'files.title': 'Los demás archivos',
  'files.facts': 'Lo que dice esta página, para programas',
  'files.bill': 'Qué contiene cada paquete, archivo por archivo, para el área de seguridad informática',
  'files.provenance': 'Procedencia de los paquetes: de qué fuentes y con qué se hicieron',
  'files.sums': 'La suma de comprobación de cada archivo enviado',
  'files.signature': 'La firma de esa lista',
  'files.key': 'La clave con la que se firmó',
  'files.refreshers': 'Plan, mensajes y calendario de los repasos',

  'check.title': 'Compruebe que los archivos están intactos',
  'check.why':
    'El archivo {file} contiene la suma SHA-256 de cada archivo enviado. Abra una terminal en la carpeta y escriba lo que corresponda a su equipo.',
  'check.linux': 'En Linux',
  'check.mac': 'En macOS',
  'check.windows': 'En Windows (PowerShell)',
  'check.good':
    'En Linux y macOS, cada línea termina en {ok}. En Windows solo se muestran los archivos que han cambiado: si no aparece nada, todo está bien.',
  'check.bad':
    'No importe un archivo que haya cambiado o que no esté en la lista. Pida de nuevo la entrega: {support}.',
  'signed.title': 'De quién son',
  'signed.why':
    'La lista de sumas está firmada por {publisher}: compruebe eso primero. Necesita su clave pública por otra vía que esta entrega, por ejemplo con el contrato. Guárdela junto a esta carpeta, como {file}. Su identificador es {kid}; esta orden lo muestra, y {publisher} puede confirmarlo por teléfono.',
  'signed.shell':
    'Las órdenes son para una consola Unix con {tool}. En Windows, {shell} tiene ambas cosas; en macOS, instale antes {tool}.',
  'signed.list': 'Después, que {tool} diga si la lista es suya.',
  'signed.good':
    'La respuesta debe ser {answer}. Si no lo es, no importe nada y avise a {publisher}. El archivo {key} de esta carpeta es la clave con la que se firmó. No se fíe de esa: quien falsifica una entrega pone ahí su propia clave.',
  'signed.coursewright':
    'Con {tool}, una sola orden comprueba la firma y todos los archivos, y encuentra los añadidos.',
  'signed.files': 'Después, los archivos',

  'history.title': 'Historial de versiones',
  'history.caption': 'Lo que {agency} ha recibido, empezando por lo último',
  'history.on': 'Fecha',
  'history.courses': 'Cursos',
  'history.this': '{day} (esta entrega)',
  'history.course': '{title}, versión {version} ({languages})',
  'plan.title': 'Repasos de «{course}»',
  'plan.completion':
    'Versión {version}. Se cuentan desde el día en que cada persona completa el curso. Quien renueva el certificado empieza de nuevo ese día.',
  'plan.calendar':
    'Versión {version}. Se cuentan desde el 1 de enero de cada año, para todas las personas el mismo día.',
  'plan.due': 'Cuándo corresponden',
  'plan.package': 'Paquete',
  'plan.when': 'Fecha',
  'plan.opens': 'Se abre',
  'plan.window': 'A tiempo',
  'plan.certificate': 'Certificado',
  'plan.before': '{time} antes',
  'plan.that-day': 'ese día',
  'plan.more': 'hasta {time} después',
  'plan.next': 'hasta la siguiente',
  'plan.renews': 'se renueva al aprobar',
  'plan.every': '{day}; después, cada {time}',
  'plan.settings': 'Qué introducir en {lms}',
  'plan.settings-any': 'Qué configurar en su LMS',
  'plan.import': 'Importe cada repaso como un curso propio, salvo que se diga otra cosa.',
  'plan.names': 'Los campos y valores están en inglés, como en la documentación.',
  'plan.try':
    'Estos ajustes proceden de la documentación y no se han probado en cada versión: configure primero un repaso y pruébelo con una persona.',
  'plan.source': 'Documentado en: {source}',
  'plan.enroll': 'Inscriba a cada persona',
  'plan.enroll-after':
    '{time} después de que haya completado el curso. El informe de finalización dice quién es.',
  'plan.enroll-on': 'El {day}, a todas las personas que hayan completado el curso antes.',
  'plan.enroll-yearly': 'Cada año, {time} después del 1 de enero.',
  'plan.valid': 'Vigencia del certificado',
  'plan.valid-for': '{time} desde el día en que se aprueba.',
  'plan.messages': 'Mensajes para los participantes',
  'plan.send':
    'Introdúzcalos donde su LMS guarda los avisos, o envíelos usted. Lo que está entre corchetes lo completa usted.',
  'plan.send-moodle':
    'Moodle envía solo uno de ellos, y desde la segunda vez: el de la apertura del repaso con certificado, en «{a}». Todos los demás, y ese la primera vez, envíelos usted, con nombres y enlaces en lugar de lo que está entre llaves: «{b}», marque a quienes corresponda, «{c}».',
  'plan.placeholders': 'Los marcadores son los del LMS: {source}',
  'plan.open': 'el día en que se abre',
  'plan.on-due': 'el día en que corresponde',
  'plan.overdue': 'cuando ha pasado su plazo',
  'plan.lapsed': 'cuando el certificado ha vencido',
  'plan.certificates': 'Certificados',
  'plan.badges':
    'Cada archivo es una plantilla de credencial {standard}, para el primer certificado y para cada uno que lo renueva. Nadie la ha firmado: quien emite certificados, sea el editor o su organismo, pone su nombre como emisor, completa la persona y las fechas, y firma.',
};
