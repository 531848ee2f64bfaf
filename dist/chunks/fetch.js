export{t as fetchByNode}from"./aws.js";
