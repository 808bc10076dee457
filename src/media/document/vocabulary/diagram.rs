//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `dgm`.

pub(super) const ELEMENTS: &str = "\
        adj adjLst alg animLvl animOne bg bulletEnabled chMax chPref choose clrData colorsDef constr \
        constrLst cxn cxnLst dataModel dir effectClrLst else fillClrLst forEach hierBranch if layoutDef \
        layoutNode linClrLst orgChart param prSet presLayoutVars presOf pt ptLst relIds resizeHandles rule \
        ruleLst sampData scene3d shape sp3d spPr style styleData styleDef styleLbl t txEffectClrLst \
        txFillClrLst txLinClrLst txPr varLst whole \
        ";
pub(super) const ATTRIBUTES: &str = "\
        arg axis blipPhldr bwMode chOrder cnt coherent3DOff contourW csCatId csTypeId custAng custFlipHor \
        custFlipVert custLinFactNeighborX custLinFactNeighborY custLinFactX custLinFactY custRadScaleInc \
        custRadScaleRad custScaleX custScaleY custSzX custSzY custT cxnId destId destOrd extrusionH fact for \
        forName func hideGeom hideLastTrans hueDir idx lkTxEntry loCatId loTypeId max meth modelId moveWith \
        name op parTransId phldr phldrT presAssocID presId presName presStyleCnt presStyleIdx presStyleLbl \
        prstMaterial ptType qsCatId qsTypeId ref refFor refForName refPtType refType rev rot sibTransId \
        srcId srcOrd st step styleLbl type uniqueId useDef val z zOrderOff \
        ";
