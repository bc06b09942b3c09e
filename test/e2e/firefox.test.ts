/** The scenario list in Firefox. */
import { runScenarios } from './scenarios';

runScenarios('firefox');
