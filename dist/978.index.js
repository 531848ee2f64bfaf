export const id = 978;
export const ids = [978];
export const modules = {

/***/ 2978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromEnv: () => (/* reexport safe */ _aws_sdk_credential_provider_env_js__WEBPACK_IMPORTED_MODULE_0__.s)
/* harmony export */ });
/* harmony import */ var _aws_sdk_credential_provider_env_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8155);



/***/ })

};
