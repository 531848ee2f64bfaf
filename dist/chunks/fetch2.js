export{t as fetchByNode}from"./fetch.js";
