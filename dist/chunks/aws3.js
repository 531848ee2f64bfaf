export{t as connect}from"./aws2.js";
