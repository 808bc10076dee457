//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `p`.

pub(super) const ELEMENTS: &str = "\
        bg bgPr bgRef blipFill bodyStyle browse cNvCxnSpPr cNvGraphicFramePr cNvGrpSpPr cNvPicPr cNvPr \
        cNvSpPr cSld cSldViewPr cViewPr clrMap clrMapOvr clrMru cxnSp defaultTextStyle graphicFrame \
        gridSpacing grpSp grpSpPr guide guideLst hf htmlPubPr kinsoku kiosk normalViewPr notesSz \
        notesTextViewPr notesViewPr nvCxnSpPr nvGraphicFramePr nvGrpSpPr nvPicPr nvPr nvSpPr origin \
        otherStyle outlineViewPr penClr ph pic present presentation presentationPr prnPr restoredLeft \
        restoredTop scale showPr sld sldAll sldId sldIdLst sldLayout sldLayoutId sldLayoutIdLst sldLst \
        sldMaster sldMasterId sldMasterIdLst sldRg sldSz slideViewPr sorterViewPr sp spPr spTree style \
        titleStyle txBody txStyles viewPr webPr xfrm \
        ";
pub(super) const ATTRIBUTES: &str = "\
        accent1 accent2 accent3 accent4 accent5 accent6 allowPng autoAdjust bg1 bg2 bwMode clr clrMode \
        collapse cx cy descr dpi dt encoding end firstSlideNum flipH flipV folHlink frameSlides ftr \
        hasCustomPrompt hdr hidden hiddenSlides hlink horzBarState id idx imgSz invalEndChars invalStChars \
        isPhoto lang loop name organizeInFolders orient pos preferRelativeResize preferSingleView prnWhat \
        pubBrowser relyOnVml resizeGraphics restart rot rotWithShape rtl scaleToFitPaper shadeToTitle show \
        showAnimation showFormatting showGuides showMasterPhAnim showMasterSp showNarration showOutlineIcons \
        showScrollbar showSpeakerNotes showSpecialPlsOnTitleSld sldNum snapToGrid snapToObjects \
        snapVertSplitter st sz title tx1 tx2 txBox type useBgFill useLongFilenames useTimings varScale \
        vertBarState x y \
        ";
