/** The words of the first pages. */
const files = import.meta.glob<string>(
	'../../../../../locales/en/{action,engagement,home,identity,moment,problem,session,shell,vault,when}.ftl',
	{ query: '?raw', import: 'default', eager: true }
);
export default Object.values(files);
