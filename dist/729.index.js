export const id = 729;
export const ids = [729];
export const modules = {

/***/ 4729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   template: () => (/* binding */ template)
/* harmony export */ });
/* harmony import */ var _resolved_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3913);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1838);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5967);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8865);




// src/commands/template.ts
/** template: the CloudFormation template of one stage, as a first deploy would send it. Needs no AWS. */
const template = async (context) => {
	const { file, stages } = (0,_load_js__WEBPACK_IMPORTED_MODULE_3__.n)(context);
	const [stage, ...others] = stages;
	if (!stage || others.length > 0) throw new _resolved_js__WEBPACK_IMPORTED_MODULE_0__.i("ONE_STAGE", "a template is of one stage", {
		exit: 2,
		hint: `name it: --stage ${stages.map(({ name }) => name).join(" | ")}`
	});
	const rendered = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__.t)(stage, {
		repository: context.repository,
		config: file.inRepository,
		deployed: null,
		known: _facts_js__WEBPACK_IMPORTED_MODULE_1__.n
	});
	return (0,_load_js__WEBPACK_IMPORTED_MODULE_3__.i)({
		text: JSON.stringify(rendered.template, null, 2),
		json: rendered.template
	});
};



/***/ })

};
