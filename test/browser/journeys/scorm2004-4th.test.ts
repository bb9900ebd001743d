import { scorm2004Journeys } from './scorm2004.ts';

scorm2004Journeys('scorm2004-4th');
